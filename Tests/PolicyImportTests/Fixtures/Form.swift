import Testing

/// An invented policy text and the outline a person makes of it.
struct Form: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let outline: String

  var testDescription: String { name }

  static let all = [
    Form(name: "labelled", text: labelledForm, outline: labelledFormOutline),
    Form(name: "flattened", text: flattenedForm, outline: flattenedFormOutline),
    Form(name: "branches", text: branchedForm, outline: branchedFormOutline),
    Form(name: "connective lines", text: connectiveForm, outline: connectiveFormOutline),
    Form(name: "bullets", text: bulletedForm, outline: bulletedFormOutline),
    Form(name: "paragraphs", text: paragraphForm, outline: paragraphFormOutline),
    Form(name: "a table of questions", text: laidOutQuestions, outline: laidOutQuestionsOutline),
    Form(name: "questions between bars", text: tabledQuestions, outline: tabledQuestionsOutline),
    Form(name: "a lettered manual", text: letteredManual, outline: letteredManualOutline),
    Form(name: "bullets that state durations", text: bulletedPolicy, outline: bulletedPolicyOutline),
    Form(name: "a bulletin by indication", text: indicationBulletin, outline: indicationBulletinOutline),
    Form(name: "fields above the criteria", text: fieldedGuideline, outline: fieldedGuidelineOutline),
    Form(name: "evaluations", text: evaluationProgram, outline: evaluationProgramOutline),
    Form(name: "a table by drug", text: drugTable, outline: drugTableOutline),
    Form(name: "a corporate policy", text: corporatePolicy, outline: corporatePolicyOutline),
  ]
}

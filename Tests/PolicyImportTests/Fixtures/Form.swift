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
  ]
}

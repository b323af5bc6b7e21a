import Criteria
import PriorAuth
import TerminalUI

/// A form that names a drug: a name that no policy has is asked about, and can be stored all the same.
protocol DrugForm: FormScreen {
  /// The fields that name it.
  var drugNames: Set<Field> { get }
  /// The drug as it stands in the fields; nil where it needs no question.
  var drugInQuestion: Drug? { get }
  /// Stores what is typed.
  func store(_ reader: inout FormReader<Field>) -> [Step]
}

extension DrugForm {
  func read(_ reader: inout FormReader<Field>) -> [Step] {
    let steps = store(&reader)
    guard let drug = drugInQuestion else { return steps }
    return [.perform(.checkDrug(drug, isSaving: true))]
  }

  func asked(onLeaving field: Field) -> [Step] {
    guard drugNames.contains(field), !form.value(of: field).trimmed.isEmpty, let drug = drugInQuestion else {
      return []
    }
    return [.perform(.checkDrug(drug, isSaving: false))]
  }

  /// What follows from the answer to whether a policy is about the drug; nil for any other answer.
  func answered(_ reply: Reply) -> [Step]? {
    guard case .drugChecked(let match, let drug, let isSaving) = reply else { return nil }
    var reader = FormReader(form, today: today)
    let steps = store(&reader)
    guard case .unknown(let near) = match else { return isSaving ? steps : [] }
    let typed = drug.brand ?? drug.name ?? drug.hcpcs ?? ""
    let meant = near.isEmpty ? "" : " Did you mean \(prose(near))?"
    let question = "No policy covers '\(typed)'.\(meant)"
    guard isSaving else { return [.say(.problem("\(question) F4 lists the drugs"))] }
    let dialog = Dialog.confirm(
      "Store it under this name?",
      consequences: [
        question, "F4 in the field lists the drugs that policies are about.",
        "Stored under this name, the case has no policy until one is chosen or the name is put right.",
      ], yes: "Store it so", no: "Go back")
    return [.ask(dialog, then: steps)]
  }
}

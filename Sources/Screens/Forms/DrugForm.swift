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
    guard let question = Wording.question(match, about: drug) else { return isSaving ? steps : [] }
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

extension Wording {
  /// What is to be asked about the names of a drug; nil where a policy is about it.
  fileprivate static func question(_ match: DrugMatch, about drug: Drug) -> String? {
    switch match {
    case .covered: return nil
    case .torn(let meant, let misfits):
      let name = meant.brand ?? meant.generic ?? meant.hcpcs ?? ""
      return misfits.map { misfit in
        let what = word(misfit.part)
        let right = misfit.fitting.map { "it is \($0)" } ?? "it has none"
        return "The \(what) '\(misfit.typed)' is not that of \(name): \(right)."
      }.joined(separator: " ")
    case .unknown(let near):
      let typed = drug.brand ?? drug.name ?? drug.hcpcs ?? ""
      return "No policy covers '\(typed)'." + (near.isEmpty ? "" : " Did you mean \(prose(near))?")
    }
  }

  private static func word(_ part: DrugMatch.Part) -> String {
    switch part {
    case .brand: "brand"
    case .generic: "generic name"
    case .code: "HCPCS code"
    }
  }
}

/// What tests look at in a case, and where its numbers stand.
struct PartLookup {
  let subject: LeafTable.Subject
  let part: Int
  /// The number by which tables know what tests look at, counted from 1.
  let tag: UInt16
  /// All bits set where a dose is compared with the weight or the surface.
  let weightMask: UInt32
  let surfaceMask: UInt32

  /// Nil for what is no part of a case.
  init?(_ subject: LeafTable.Subject) {
    let measures: DoseMeasures
    switch subject {
    case .part(let part): (self.part, measures) = (part.rawValue, [])
    case .dose(let own): (part, measures) = (CasePart.dosing.rawValue, own)
    case .age, .nothing: return nil
    }
    self.subject = subject
    let tags = measures.isEmpty ? part + 1 : CasePart.allCases.count + Int(measures.rawValue)
    tag = UInt16(clamping: tags)
    weightMask = measures.contains(.weight) ? .max : 0
    surfaceMask = measures.contains(.surface) ? .max : 0
  }

  var isOfBodySize: Bool { weightMask | surfaceMask != 0 }

  /// The key of what a case has of it.
  @inline(__always)
  func key(in parts: [UInt32]) -> PartKey {
    PartKey(
      tag, parts[part], weight: parts[CasePart.weight.rawValue] & weightMask,
      surface: parts[CasePart.surface.rawValue] & surfaceMask)
  }
}

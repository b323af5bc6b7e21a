import Criteria

/// Doses that a document prints behind the criteria of a use: who meets these has to be given one of them.
enum DosingCriteria {
  /// The sections with the doses among the criteria of the uses they are printed for, and without the parts that held them:
  /// as a section of its own a list of doses would be another way to the approval.
  ///
  /// - Parameter outlines: what each section was made of.
  static func placed(in sections: [Section], of outlines: [OutlineSection]) -> [Section] {
    var placed = sections
    for (place, outline) in outlines.enumerated() where outline.isDosing {
      let use = String(outline.indication.dropLast(OutlineSection.dosingMark.count))
      let uses = placed.indices.prefix(place).filter { index in
        !outlines[index].isDosing && outlines[index].indication == use
          && (placed[index].kind == .initial || placed[index].kind == .continued)
      }
      placed[place].kind = .noCriteria
      guard !uses.isEmpty else { continue }
      var doses = placed[place].root
      doses.text = "Dosing"
      for index in uses { placed[index].root.add(doses) }
    }
    return zip(placed, outlines).filter { section, outline in
      !outline.isDosing || !placed.contains { $0.root.children.contains { $0.id == section.root.id } }
    }.map(\.0)
  }
}

extension Criterion {
  /// Asks for one more beside all that it asks for.
  mutating func add(_ criterion: Criterion) {
    if case .group(.all, let children) = body {
      body = .group(.all, children + [criterion])
      return
    }
    // What the head asks for stays above all of them.
    var own = self
    own.lead = nil
    body = .group(.all, [own, criterion])
  }
}

import PriorAuth

extension App {
  /// What is typed and not stored: in the forms that are open, and what was kept of others and not asked for again.
  public var drafts: [FormDraft] {
    let open = stack.indices.compactMap { index in
      let typed = stack[index].screen.desk.typed
      return typed.isEmpty ? nil : FormDraft(place: place(upTo: index), fields: typed)
    }
    return open + kept
  }

  /// Takes what was kept when desks were cut off; each form gets its own back when it is opened, one after the other.
  public mutating func take(kept drafts: [FormDraft], in zone: PlanZone = .utc) {
    kept = drafts
    // The newest come first.
    guard let newest = drafts.first else { return }
    let form = newest.place.suffix(2).joined(separator: ", ")
    let more = drafts.count == 1 ? "" : " and \(Wording.count(drafts.count - 1, "more form"))"
    let time = newest.typed.map { " at " + zone.wallTime(of: $0) } ?? ""
    notice = .done("What you typed\(time) is kept: open \(form)\(more) again")
  }

  /// Puts what was kept of the uppermost screen back into it.
  mutating func retypeTop() {
    let place = place(upTo: stack.count - 1)
    guard let index = kept.firstIndex(where: { $0.place == place }), top.desk.typed.isEmpty else { return }
    let draft = kept.remove(at: index)
    stack[stack.count - 1].screen.desk.retype(draft.fields)
    notice = .done("What you typed before is here again: F10 stores it, Esc throws it away")
  }

  /// The first screen is left out: the worklist is called after what it shows.
  private func place(upTo index: Int) -> [String] {
    stack[...index].dropFirst().map { entry in
      let desk = entry.screen.desk
      return desk.subject.isEmpty ? desk.title : desk.title + ", " + desk.subject
    }
  }
}

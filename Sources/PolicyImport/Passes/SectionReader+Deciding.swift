extension SectionReader {
  /// Whether sections stand below the block, instead of criteria.
  func isContainer(_ index: Int, _ context: Context) -> Bool {
    let node = tree[index]
    if wrapper(below: index) != nil { return false }
    let children = node.children.filter { !isOutsideCriteria(tree[$0].role) }
    if children.contains(where: { tree[$0].role?.kind != nil || tree[$0].role == .criteria }) { return true }
    let items = children.filter { tree[$0].isItem }
    let listedParagraphs = children.filter {
      tree[$0].kind == .paragraph && !itemChildren(of: $0).isEmpty && !isDurationBlock($0, context)
        && tree[$0].role != .dosing
    }
    if children.contains(where: { tree[$0].kind == .heading && !tree[$0].children.isEmpty }) { return true }
    if items.isEmpty { return !listedParagraphs.isEmpty }
    if listedParagraphs.contains(where: { itemChildren(of: $0).contains { tree[$0].role?.kind != nil } }) {
      return true
    }
    let approvals = items.filter { headsCriteria($0) }.count
    let said = Folded(node.text)
    if heads.listsUses(said) { return items.filter { namesUse($0) }.count * 2 > items.count }
    if heads.isLead(said) { return approvals * 2 > items.count }
    if approvals > 0 { return true }
    // A sentence that asks for nothing stands above a list by chance.
    let asksNothing = node.kind == .paragraph && node.text.last == .dot
    guard
      node.role?.kind == .initial || node.role?.kind == .continued || node.role == .criteria || asksNothing
    else { return false }
    return items.filter { namesUse($0) }.count * 2 > items.count
  }

  /// Whether an item is the name of a use, with its criteria below it.
  private func namesUse(_ index: Int) -> Bool {
    if !itemChildren(of: index).isEmpty { return !heads.isLead(tree[index].text) }
    return tree[index].children.contains { child in
      tree[child].kind == .paragraph && !startsDuration(tree[child].text)
    }
  }

  private func isOutsideCriteria(_ role: Role?) -> Bool {
    role == .region || role == .coding || role == .revisions || role == .durations
  }

  /// Whether an item says itself that the drug is approved when what is below it is met.
  private func headsCriteria(_ index: Int) -> Bool {
    let text = tree[index].text
    // `Title. Approve for 1 year if …` is a section in one sentence.
    guard !itemChildren(of: index).isEmpty else {
      return heads.opensWithTitle(text) && heads.isApproval(text)
    }
    let said = Folded(text)
    return heads.isTitleAskingMustMeet(said) || heads.isApproval(said) || heads.opensWithTitle(text)
      || heads.titleBeforeCondition(text) != nil
  }

  /// The only item below a head when it just says that the drug is approved if what is below it is met.
  func wrapper(below index: Int) -> Int? {
    let items = itemChildren(of: index)
    guard items.count == 1, let only = items.first, !itemChildren(of: only).isEmpty else { return nil }
    let text = tree[only].text
    guard heads.isApproval(text), tree[only].role?.kind == nil, heads.titleBeforeApproval(text) == nil else {
      return nil
    }
    return only
  }

  /// The block whose items are the section's criteria.
  func criteriaHead(of index: Int) -> Int {
    var head = index
    while let next = wrapper(below: head) { head = next }
    return head
  }

  /// The title of a head that names a kind of request: `Medical Necessity Criteria for X` is about X.
  func kindTitle(_ text: Bytes) -> Bytes {
    var title = withoutRaisedNumber(CriterionText.title(heads.titleBeforeApproval(text) ?? text))
    if let use = useBehindKind(title) { title = use }
    let lead = Array("medical necessity criteria for ".utf8)
    guard title.count > lead.count, title.prefix(lead.count).elementsEqual(lead, by: { $0.lowered == $1 })
    else {
      return title
    }
    return Array(title.dropFirst(lead.count))
  }

  /// `Renewal Criteria: Psoriasis` is about psoriasis.
  private func useBehindKind(_ title: Bytes) -> Bytes? {
    guard let colon = title.firstIndex(of: .colon), let (role, _) = cues.headings.role(of: title[..<colon]),
      role.kind == .initial || role.kind == .continued
    else { return nil }
    let use = title[(colon + 1)...].trimmed()
    return use.count >= 3 && use.count <= 80 && LineShape.isTitle(use) && Amount(in: Bytes(use)) == nil
      ? Bytes(use) : nil
  }

  /// A heading that everybody knows without the number of a reference behind it: `Initial Approval Criteria 1`.
  private func withoutRaisedNumber(_ title: Bytes) -> Bytes {
    guard let space = title.lastIndex(of: .space), title[space...].dropFirst().allSatisfy(\.isDigit) else {
      return title
    }
    let bare = Bytes(title[..<space])
    return cues.headings.role(of: bare)?.isWhole ?? false ? bare : title
  }

  /// Whether a text starts with the words of the heading above it, singular or plural.
  private static func repeats(_ text: Bytes, _ heading: Bytes) -> Bool {
    let said = Folded(text).words.map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 }
    let above = Folded(heading).words.map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 }
    return said.starts(with: above)
  }

  /// What the section is about, from its own head, else from what stands above it.
  func indication(of index: Int, _ context: Context) -> Bytes {
    let node = tree[index]
    if let stated = context.fields?.indication { return stated }
    if node.isItem, let title = heads.titleBeforeCondition(node.text) { return CriterionText.title(title) }
    if let title = heads.titleBeforeApproval(node.text) {
      let isKind = node.role?.kind != nil && node.role?.kind != .excluded && node.role?.kind != .other
      return isKind ? context.indication ?? CriterionText.title(title) : CriterionText.title(title)
    }
    if node.kind != .heading, let use = heads.useRequested(in: node.text) { return use }
    if node.kind == .paragraph, node.role == nil, context.namesKind, context.kind != .excluded,
      heads.isApproval(node.text), let use = heads.useNamed(in: node.text)
    {
      return use
    }
    if let kind = node.role?.kind, kind == .initial || kind == .continued {
      return context.indication ?? kindTitle(node.text)
    }
    let isSentence = heads.isApproval(node.text) && !heads.asksMustMeet(node.text)
    if context.namesKind, node.kind == .paragraph, let further = heads.furtherSubject(of: node.text) {
      return further
    }
    if let above = context.indication {
      if node.isItem
        ? isSentence
        : isSentence || !heads.isTitle(node.text) || Endings.opensList(node.text) && heads.isLead(node.text)
      {
        return above
      }
      if node.kind == .paragraph, Self.repeats(node.text, above) { return above }
    }
    let title = withoutRaisedNumber(CriterionText.title(node.text))
    return isSentence ? heads.useNamed(in: node.text) ?? heads.subject(of: node.text) ?? title : title
  }
}

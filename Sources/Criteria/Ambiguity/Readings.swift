/// The readings in force for a case: the first of each point unless an administrator chose another.
///
/// They are part of the case file, so a decided case keeps those it was decided under.
public struct Readings: Sendable, Hashable {
  /// A reading that somebody chose.
  public struct Choice: Sendable, Hashable {
    /// The reading's place in the register, from 0.
    public var place: Int
    /// Who chose it.
    public var by: String?
    /// When, as a moment or a day.
    public var at: String?

    /// A choice; without a name it is a supposition.
    public init(place: Int, by: String? = nil, at: String? = nil) {
      self.place = place
      self.by = by
      self.at = at
    }
  }

  private var chosen: [Ambiguity.ID: Choice]

  /// The project's own choices.
  public init() { chosen = [:] }

  /// Whether nobody chose anything.
  public var isEmpty: Bool { chosen.isEmpty }

  /// What somebody chose at a point; nil leaves the project's own choice.
  public subscript(choiceAt id: Ambiguity.ID) -> Choice? {
    get { chosen[id] }
    set { chosen[id] = newValue }
  }

  /// The place, from 0, of the reading in force at a point.
  public subscript(id: Ambiguity.ID) -> Int {
    get { chosen[id]?.place ?? 0 }
    set { chosen[id] = Choice(place: newValue) }
  }

  /// The readings by which an evaluation names the point.
  func use(_ id: Ambiguity.ID, at criterion: String) -> AmbiguityUse {
    let readings = id.point.readings
    let place = readings.indices.contains(self[id]) ? self[id] : 0
    let others = readings.enumerated().filter { $0.offset != place }.map(\.element.text)
    return AmbiguityUse(
      id: id.rawValue, criterion: criterion, reading: readings.isEmpty ? "" : readings[place].text,
      other: others.joined(separator: "; or: "), by: chosen[id]?.by, at: chosen[id]?.at)
  }
}

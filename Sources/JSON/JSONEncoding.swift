extension JSONValue {
  /// The value as JSON, keys in the order in which the type encodes them.
  public init(encoding value: some Encodable) throws {
    let slot = Slot()
    try value.encode(to: ValueEncoder(slot: slot, codingPath: []))
    self = slot.value
  }
}

/// A place in the document being built; containers keep hold of theirs and fill it as they go.
private final class Slot {
  enum Content {
    case value(JSONValue)
    case array([Slot])
    case object([(key: String, slot: Slot)])
  }

  var content = Content.value(.null)

  var value: JSONValue {
    switch content {
    case .value(let value): value
    case .array(let slots): .array(slots.map(\.value))
    case .object(let members): .object(members.map { JSONMember($0.key, $0.slot.value) })
    }
  }

  func appendElement() -> Slot {
    let slot = Slot()
    var slots: [Slot] = []
    if case .array(let present) = content { slots = present }
    // Emptied first, so that the list has one owner and grows in place.
    content = .value(.null)
    slots.append(slot)
    content = .array(slots)
    return slot
  }

  func addMember(_ key: String) -> Slot {
    let slot = Slot()
    var members: [(key: String, slot: Slot)] = []
    if case .object(let present) = content { members = present }
    content = .value(.null)
    members.append((key, slot))
    content = .object(members)
    return slot
  }
}

private struct ValueEncoder: Encoder {
  let slot: Slot
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    slot.content = .object([])
    return KeyedEncodingContainer(KeyedWriter<Key>(slot: slot, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    slot.content = .array([])
    return ListWriter(slot: slot, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    SingleWriter(slot: slot, codingPath: codingPath)
  }
}

private struct SingleWriter: SingleValueEncodingContainer {
  let slot: Slot
  let codingPath: [any CodingKey]

  func encodeNil() { slot.content = .value(.null) }
  func encode(_ value: Bool) { slot.content = .value(.bool(value)) }
  func encode(_ value: String) { slot.content = .value(.string(value)) }
  func encode(_ value: Double) { slot.content = .value(.number("\(value)")) }
  func encode(_ value: Float) { slot.content = .value(.number("\(value)")) }
  func encode<T: Encodable & BinaryInteger>(_ value: T) { slot.content = .value(.number(value)) }
  func encode<T: Encodable>(_ value: T) throws {
    try value.encode(to: ValueEncoder(slot: slot, codingPath: codingPath))
  }
}

private struct ListWriter: UnkeyedEncodingContainer {
  let slot: Slot
  let codingPath: [any CodingKey]
  var count = 0

  init(slot: Slot, codingPath: [any CodingKey]) {
    self.slot = slot
    self.codingPath = codingPath
  }

  private mutating func next() -> ValueEncoder {
    count += 1
    return ValueEncoder(slot: slot.appendElement(), codingPath: codingPath)
  }

  mutating func encodeNil() { next().slot.content = .value(.null) }
  mutating func encode<T: Encodable>(_ value: T) throws { try value.encode(to: next()) }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type
  ) -> KeyedEncodingContainer<NestedKey> { next().container(keyedBy: keyType) }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { next().unkeyedContainer() }
  mutating func superEncoder() -> any Encoder { next() }
}

private struct KeyedWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let slot: Slot
  let codingPath: [any CodingKey]

  private func at(_ key: String) -> ValueEncoder {
    ValueEncoder(slot: slot.addMember(key), codingPath: codingPath)
  }

  mutating func encodeNil(forKey key: Key) { at(key.stringValue).slot.content = .value(.null) }
  mutating func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    try value.encode(to: at(key.stringValue))
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> { at(key.stringValue).container(keyedBy: keyType) }

  mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    at(key.stringValue).unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { at("super") }
  mutating func superEncoder(forKey key: Key) -> any Encoder { at(key.stringValue) }
}

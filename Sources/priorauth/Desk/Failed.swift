import Screens

/// That something could not be begun, with the answer that tells of it.
struct Failed: Error {
  let reply: Reply
}

import Criteria
import Testing

@Suite struct MeasurementUnitTests {
  @Test(arguments: [
    "%", "percent", "mg", "mg/dL", "g/L", "10^9/L", "x10^9/L", "10*9/L", "×10⁹/L", "10e9/L", "cells/uL",
    "cells/mcL",
    "/uL", "K/µL", "mmHg", "mm Hg", "mL/min", "mL/min/1.73m2", "mL/min/1.73 m²", "kg/m2", "IU/mL", "mIU/L",
    "U/L",
    "mEq/L", "mmol/L", "µmol/L", "umol/L", "ng/mL", "pg/mL", "copies/mL", "bpm", "beats/min", "ms", "°C",
    "mm/h", "INR",
    "mut/Mb", "points", "months", "mg/g", "mcg/m2", "log10",
  ])
  func `units that values are reported in are known`(unit: String) { #expect(MeasurementUnit.isKnown(unit)) }

  @Test(arguments: [
    "", " ", "stone", "mgs", "spoons", "%%", "mg//dL", "mg/", "10", "10^9", "mg/dL/h/d", "МмHg", "perc",
    "1e9", "mg;dL",
    "\u{202E}mg",
  ])
  func `a slip is no unit`(unit: String) { #expect(!MeasurementUnit.isKnown(unit)) }
}

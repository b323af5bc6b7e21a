"""Invented records that the tests enter."""
MEMBER = {
    "number": "TEST-0001", "familyName": "Quillfeather", "givenName": "Tamsin", "birthDate": "1957-02-08",
    "sex": "female", "state": "OH",
    "coverage": [{"lineOfBusiness": "Medicaid", "plan": "Test Plan", "from": "2024-01-01"}],
}
REQUEST = {
    "member": {"number": "TEST-0001", "weightKg": 61.5},
    "request": {
        "received": "2026-06-15", "reviewType": "initial", "lineOfBusiness": "Medicaid",
        "drug": {"name": "exemplimab-test", "brand": "Samplora", "hcpcs": "J9999"},
        "dose": {"amount": 400, "unit": "mg", "everyDays": 14}, "regimen": "monotherapy", "intent": "subsequent",
    },
    "prescriber": {"name": "Dr. Invented", "specialty": "oncology"},
}
NOTE = (
    "Invented note.\nMetastatic non-small cell lung cancer with an NRG1 fusion by tissue RNA sequencing.\n"
    "Progression on carboplatin.\nEjection fraction 60 percent.\n")


def cited(words):
    """The bytes of the note that hold the words, first and last."""
    start = NOTE.encode().index(words.encode())
    return [start, start + len(words.encode()) - 1]


def fact(kind, words, **fields):
    """A documented fact cited from the note."""
    return {
        "kind": kind, "documented": True, "date": "2026-06-10", "source": "note.txt", "span": cited(words), **fields}


FACTS = [
    fact("diagnosis", "Metastatic non-small cell lung cancer", name="non-small cell lung cancer", extent="metastatic"),
    fact(
        "biomarker", "an NRG1 fusion by tissue RNA sequencing", name="NRG1 fusion", result="positive", assay="RNA",
        specimen="tissue"),
    fact(
        "therapy", "Progression on carboplatin.", regimen="carboplatin", drugClass="systemic", outcome="progression"),
]
LVEF = fact("measurement", "Ejection fraction 60 percent.", name="LVEF", low=60, high=60, unit="%")

export const bundle = {
  "bundle.title": "Verify a bundle",
  "bundle.choose": "Which bundle, and by which key",
  "bundle.choose.about":
    "The file is read in this browser alone and sent nowhere. Everything is recomputed from its bytes, and every stream is replayed through the machine and the policy of its time.",
  "bundle.file": "Evidence bundle",
  "bundle.file.hint": "A ZIP file, of any size.",
  "bundle.file.missing": "Choose the file of a bundle.",
  "bundle.key": "Public key of the ledger",
  "bundle.key.hint":
    "One word, such as ledger.example+1a2b3c4d+…; it must have come another way than the bundle.",
  "bundle.key.wrong": "Give the public key as one word.",
  "bundle.key.ask": "Ask this server for the key",
  "bundle.key.told":
    "This is what the server says its key is. It is told, not proved: compare it with a key that came another way.",
  "bundle.key.onlyTold":
    "The key came from this server. Whoever controls the server could have signed another history with another key: compare the key with one that came another way.",
  "bundle.key.notTold": "The server does not tell its key now. Try again, or give it yourself.",
  "bundle.witnesses": "Public keys of witnesses",
  "bundle.witnesses.hint": "One a line. Their cosignatures show that others saw the same history.",
  "bundle.witnesses.wrong": "Give each witness’s public key as one word.",
  "bundle.verify": "Verify",
  "bundle.whole.about":
    "Or verify everything this server has: every entry is fetched and judged here, and nothing has to be saved. Without a key above, the server is asked for its own.",
  "bundle.whole.verify": "Verify the whole ledger",
  "bundle.whole.fetching": "The whole ledger is being fetched",
  "bundle.whole.progress": "{entries} of {of, plural, one {# entry} other {# entries}}",
  "bundle.whole.stopped": "Stopped before all of the ledger had come: nothing is proved.",
  "bundle.whole.notFetched": "The ledger could not be fetched, and nothing is proved.",
  "bundle.none": "No bundle was verified yet.",
  "bundle.running": "{file} is being verified",
  "bundle.progress": "{percent} of its bytes",
  "bundle.stop": "Stop",
  "bundle.stopped": "Stopped before the end: nothing is proved of {file}.",
  "bundle.notABundle": "{file} is not an evidence bundle.",
  "bundle.notABundle.notAnArchive": "It is no ZIP archive, or one that was cut off.",
  "bundle.notABundle.manifestMissing": "It has no manifest.",
  "bundle.notABundle.manifestMalformed": "Its manifest cannot be read.",
  "bundle.notABundle.unknownFormat": "It is of a format this program does not know.",
  "bundle.failed": "{file} could not be verified, and nothing is proved of it.",
  "bundle.good": "No error found in {file}.",
  "bundle.bad": "{n, plural, one {# error} other {# errors}} found in {file}.",
  "bundle.read":
    "Verified {entries, plural, one {# entry} other {# entries}} in {streams, plural, one {# stream} other {# streams}} in {seconds} s.",
  "bundle.findings.error":
    "{n, plural, one {# error: proved wrong} other {# errors: proved wrong}}",
  "bundle.findings.warning":
    "{n, plural, one {# warning: not proved} other {# warnings: not proved}}",
  "bundle.findings.leftOut":
    "{n, plural, one {# further finding is} other {# further findings are}} not shown.",
  "bundle.column.where": "Where",
  "bundle.column.what": "What was found",
  "bundle.column.facts": "Facts",
  "bundle.place.version": "{stream}, version {version}",
  "bundle.place.line": "{member}, line {line}",
  "bundle.place.file": "the file as a whole",
  "bundle.notProved": "What was not proved",
  "bundle.notProved.entriesTrue": "That an entry was true when it was written.",
  "bundle.notProved.keyIsTheLedgers": "That the key is the ledger’s own.",
  "bundle.notProved.noLaterEntries": "That a stream shown has no later entries.",
  "bundle.notProved.sameHistoryForAll":
    "That everyone was shown the same history: no witness whose key was given cosigned it.",
  "bundle.notProved.erasedTexts":
    "What erased texts said, and that the law asked for their erasure.",
  "bundle.notProved.keyChangesRecorded":
    "That every change of the ledger’s key was recorded: those entries are not in this bundle, or are newer than its checkpoint.",
  "bundle.notProved.erasuresRecorded":
    "That texts marked as erased were erased by a recorded act: those entries are not in this bundle.",
  "bundle.notProved.law": "That the law allowed what happened.",
  "bundle.notProved.rolesHeld":
    "That an actor held the role the entry says, where no entry gives it.",
  "bundle.notProved.ceilings":
    "That funds kept their ceilings: that needs every entry there is, and each stream whole.",
  "bundle.foundations": "What the verdict stands on",
  "bundle.origin": "Ledger",
  "bundle.scope": "Scope",
  "bundle.scope.everything": "everything",
  "bundle.scope.filter": "commitments by a filter: {filter}",
  "bundle.scope.period": "what moved from {from} to {to}",
  "bundle.madeAt": "Made",
  "bundle.size": "Leaves under the checkpoint",
  "bundle.root": "Root of the tree",
  "bundle.signedBy": "Signed by",
  "bundle.signedBy.none": "no known key",
  "bundle.cosignedBy": "Cosigned by",
  "bundle.cosignedBy.none": "no witness whose key was given",
  "bundle.checked": "Also checked",
  "bundle.checked.counts":
    "{replayed, plural, one {# stream} other {# streams}} replayed through the machine; {checkpoints, plural, one {# earlier checkpoint} other {# earlier checkpoints}} held unchanged; {texts, plural, one {# sealed text} other {# sealed texts}}, {erased} erased.",
} as const;

/** How the ledger stands: what was signed, who watches, and the signer's alarm. */
export const standing = {
  "standing.title": "The ledger as it stands",
  "standing.signed":
    "Signed: {size, plural, one {# entry} other {# entries}}, {ago}. The signer found nothing wrong.",
  "standing.unsigned":
    "The ledger is not signed yet. The first checkpoint follows its first entries.",
  "standing.alarm": "ALARM: the ledger is not being signed",
  "standing.alarm.since": "Found {when} by the server that shows this page.",
  "standing.alarm.do": "What an administrator must do",
  "standing.entries": "Entries under the checkpoint",
  "standing.root": "Root",
  "standing.at": "Signed",
  "standing.key": "Key",
  "standing.witnesses": "Witnesses",
  "standing.nobody": "No witness watches this ledger.",
  "standing.nobody.why":
    "Without one, nothing outside shows whether everyone is shown the same history. An auditor runs “tiltas witness”; an administrator names its key in TILTAS_WITNESS_KEYS.",
  "standing.cosigned": "Cosigned by {name} {ago}: {size, plural, one {# entry} other {# entries}}.",
  "standing.silent": "{name} has cosigned nothing yet.",
  "standing.fault.keyUnusable": "The signing key cannot be used.",
  "standing.fault.stateMissing": "What was signed last is not remembered in the data folder.",
  "standing.fault.stateUnreadable":
    "The file that remembers what was signed last is not a checkpoint of this ledger's key.",
  "standing.fault.treeTruncated":
    "Entries are missing from the order that the tree was built upon.",
  "standing.fault.treeSmaller":
    "The ledger has fewer entries than were signed: entries are missing, or an older backup was restored.",
  "standing.fault.treeAltered": "Entries that were signed are not the ones that are stored.",
  "standing.fault.treeInconsistent":
    "The ledger as it is now did not grow out of the one that was signed.",
  "standing.fault.anotherKey":
    "The newest checkpoint is signed by a key that is not this server's.",
  "standing.fault.checkpointAltered": "A stored checkpoint is not what was signed.",
  "standing.fault.roundFailed": "The signer could not do its work.",
  "standing.remedy.keyUnusable":
    "Put the file ledger-key back from its safe copy, readable by the server alone, or set TILTAS_LEDGER_KEY.",
  "standing.remedy.stateMissing":
    "Find out who removed the file ledger-signed. Put the newest checkpoint a witness holds in its place.",
  "standing.remedy.stateUnreadable":
    "Find out who wrote the file ledger-signed. Put the newest checkpoint a witness holds in its place.",
  "standing.remedy.history":
    "Stop writing, keep the database as it is for the auditors, and run “tiltas verify”, which names stream and version. Restore the newest backup that holds everything that was signed.",
  "standing.remedy.anotherKey":
    "Give every server the same key. If nobody exchanged it, treat the stored checkpoints as forged and tell the auditors.",
  "standing.remedy.checkpointAltered":
    "Find out who wrote to the table of checkpoints, and run “tiltas verify”. A witness holds what was signed.",
  "standing.remedy.roundFailed":
    "Read the server's log: most often the database does not answer. It tries again by itself.",
} as const;

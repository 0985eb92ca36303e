namespace PipelineDsl;

/// <summary>What a state has been given since it was created, across restarts.</summary>
/// <param name="Observed">Rows taken, late ones included.</param>
/// <param name="Late">Rows that came after their visible time: parity violations.</param>
/// <param name="MissedReads">
/// Rows of the same key, counted once for each aggregate, that had been observed while a late row or outcome was still missing from their windows.
/// </param>
/// <param name="Duplicates">Exact copies of known events, not taken.</param>
/// <param name="Conflicting">Rows with a known event id but other values, not taken.</param>
/// <param name="Expired">Rows too old for any window, not taken.</param>
/// <param name="Invalid">Rows that the schema's annotations refuse, not taken.</param>
/// <param name="MissingKeys">Null keys of rows taken: such a row feeds no window of that key. Counted once for each aggregate.</param>
/// <param name="Revealed">Outcomes taken, late ones included; outcomes that came inside their row are not counted.</param>
/// <param name="RevealedLate">Outcomes that came after they were due.</param>
/// <param name="RevealedEarly">Outcomes that came before their event and were held for it.</param>
/// <param name="RevealsRefused">Repeated or contradicting outcomes; the first stands.</param>
/// <param name="RevealsForgotten">
/// Outcomes that no event will take: of events out of reach of every window, or held for an event that did not come while it could have mattered.
/// </param>
/// <param name="NeverRevealed">Rows that waited for their outcome until they were out of reach.</param>
/// <param name="Ahead">Rows further ahead of the clock than <see cref="PipelineState{TRow}.MaximumAdvance"/>, not taken.</param>
public readonly record struct StateCounters(
    long Observed,
    long Late,
    long MissedReads,
    long Duplicates,
    long Conflicting,
    long Expired,
    long Invalid,
    long MissingKeys,
    long Revealed,
    long RevealedLate,
    long RevealedEarly,
    long RevealsRefused,
    long RevealsForgotten,
    long NeverRevealed,
    long Ahead);

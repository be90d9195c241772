namespace Casus.Language.Attribution;

/// <summary>A reading of one cue, before it is decided whether to keep it.</summary>
/// <param name="Cue">The reporting word.</param>
/// <param name="Content">What is said.</param>
/// <param name="Source">The head word of who says it; -1 for no one.</param>
/// <param name="CueLogOdds">Natural log-odds that the word reports here.</param>
/// <param name="ContentLogShare">Natural logarithm of the content's share among its candidates.</param>
/// <param name="SourceLogShare">Natural logarithm of the speaker's share among its candidates.</param>
internal readonly record struct SpeechReport(
    int Cue, TokenSpan Content, int Source, float CueLogOdds, float ContentLogShare, float SourceLogShare)
{
    // Found by logistic regression over readings of documents that the model had not seen; cue, content and speaker together
    // tell more than the cue alone.
    private const float ContentWeight = 0.3f, SourceWeight = 0.5f, Least = -1f, LeastInside = -3f;

    /// <summary>True when the cue is a known verb of saying with a clause or thing that it reports.</summary>
    public bool HasClause { get; init; }

    /// <summary>True when the reading is likely enough to keep.</summary>
    public bool IsKept => LogOdds >= Least;

    /// <summary>
    /// True when the reading is likely enough to keep inside the content of another one. The marked texts mark only the outermost,
    /// so a chain scores low; a ledger of who said what needs all of it.
    /// </summary>
    public bool IsKeptInside => HasClause && LogOdds >= LeastInside;

    private float LogOdds => CueLogOdds + (ContentWeight * ContentLogShare) + (SourceWeight * SourceLogShare);
}

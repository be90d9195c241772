namespace Casus.Resolution;

/// <summary>What resolution of one story needs.</summary>
/// <param name="StoryId">The story.</param>
/// <param name="Readings">All its reports, newest revision of each, in any order; of two with one id the first counts.</param>
public sealed record ResolutionInput(string StoryId, IReadOnlyList<ReportReading> Readings)
{
    /// <summary>
    /// The events that the ledger holds for the story (first told in it, or with a mention in one of its reports); they give
    /// their ids to the events that continue them. Empty when the story is new.
    /// </summary>
    public IReadOnlyList<Event> Known { get; init; } = [];

    /// <summary>
    /// Events of other stories that mentions of this story may belong to: of the same types and near dates. They may also
    /// be among <see cref="Known"/>. They come back only when this story tells them.
    /// </summary>
    public IReadOnlyList<Event> Neighbours { get; init; } = [];

    /// <summary>The corrections that hold and name a report of the story or of the events given, oldest first.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>
    /// Reports of other stories: those that <see cref="Corrections"/> name, as far as they are there, and those that tell the
    /// events of this story too. What they tell counts for the values of these events as if they were of this story.
    /// </summary>
    public IReadOnlyList<ReportReading> Elsewhere { get; init; } = [];

    /// <summary>How undated ones of these reports were dated in their own stories.</summary>
    public IReadOnlyList<ReferenceInference> ElsewhereInferences { get; init; } = [];
}

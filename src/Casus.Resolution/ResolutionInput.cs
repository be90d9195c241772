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
    /// be among <see cref="Known"/>. They come back only when this story tells them. Mentions of this story join at most one event
    /// of earlier stories, and these never join each other here.
    /// </summary>
    public IReadOnlyList<Event> Neighbours { get; init; } = [];

    /// <summary>
    /// Ids of those of <see cref="Known"/> that would not be looked at if the story did not tell them: what other stories tell of them is
    /// nothing to its mentions any more, so that how reports arrived decides nothing.
    /// </summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    /// <summary>The corrections that hold and name a report of the story or of the events given, oldest first.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>
    /// Readings of reports of other stories: those that <see cref="Corrections"/> name, as far as they are there, and any that tell the
    /// events of this story too. What they tell counts for the values of these events as if they were of this story.
    /// </summary>
    public IReadOnlyList<ReportReading> Elsewhere { get; init; } = [];

    /// <summary>
    /// When the reports of other stories were written that tell the events given, and which of them are of later stories. One that is
    /// not here is taken to be of an earlier story.
    /// </summary>
    public IReadOnlyList<OutsideReport> Outside { get; init; } = [];
}

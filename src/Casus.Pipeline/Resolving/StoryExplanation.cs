using Casus.Packs;
using Casus.Resolution.Stories;

namespace Casus.Pipeline.Resolving;

/// <summary>Says why reports are one story.</summary>
public static class StoryExplanation
{
    /// <summary>Says why each report is in the story.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="language">Tag of the language.</param>
    /// <param name="readings">The reports of the story.</param>
    /// <exception cref="InvalidDataException">The table of common terms is not there or broken.</exception>
    public static IReadOnlyList<StoryReason> Of(DataPack pack, string language, IReadOnlyList<ReportReading> readings) =>
        StoryReasons.Of(readings, TermBackground.Load(pack, language));
}

using Casus.Learning.Trees;

namespace Casus.Resolution.Mentions;

/// <summary>What was learned of when two reports are of one story.</summary>
/// <param name="Among">For reports among others that are like them: trees over all features.</param>
/// <param name="Alone">For two that have hardly any others: trees over the features of the two alone.</param>
internal sealed record StoryTrees(BoostedTrees Among, BoostedTrees Alone)
{
    /// <summary>The chance that two reports are of one story.</summary>
    /// <param name="row">Their features.</param>
    /// <param name="isAmongOthers">True when their neighbours say something.</param>
    public float Chance(ReadOnlySpan<float> row, bool isAmongOthers) =>
        MentionResolver.Chance(isAmongOthers ? Among.Score(row) : Alone.Score(row[..ReportFeatures.OwnCount]));
}

namespace Casus.Resolution.Mentions;

/// <summary>How a mention's word stands in the reports around its own.</summary>
/// <param name="Share">Its share of the mentions there.</param>
/// <param name="Reports">The share of the reports that have a mention with it.</param>
/// <param name="Like">The share of the reports that have a mention with it or a word like it.</param>
/// <param name="Told">The share of the reports in which it stands at all.</param>
/// <param name="AllMentions">Number of mentions there.</param>
/// <param name="AllReports">Number of reports there.</param>
internal readonly record struct WordStanding(float Share, float Reports, float Like, float Told, int AllMentions, int AllReports);

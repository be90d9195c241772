using System.Text;
using System.Text.Json;
using Casus.Sources.Feeds;
using Casus.Sources.JsonLines;

namespace Casus.Sources.Watching;

/// <summary>Reads a JSON Feed that was sent as an answer. Unlike XML it is read whole or not at all: a cut one is asked for again.</summary>
internal static class WatchedJson
{
    /// <summary>Reads the feed.</summary>
    /// <param name="url">Its address.</param>
    /// <param name="text">The answer.</param>
    /// <param name="isPages">True when the linked pages will be read.</param>
    public static FeedContent Read(Uri url, string text, bool isPages)
    {
        string where = PlainText.Of(url);
        try
        {
            using JsonDocument parsed = JsonDocument.Parse(Encoding.UTF8.GetBytes(text));
            return JsonFeed.IsFeed(parsed.RootElement)
                ? Content(url, parsed.RootElement, isPages)
                : Broken(new Problem(Problems.AnswerKindWrong, where, "JSON of another kind; expected a JSON Feed, another feed or a sitemap"));
        }
        catch (JsonException error)
        {
            return Broken(new Problem(Problems.JsonBroken, where, PlainText.Of(JsonReport.Reason(error))));
        }
    }

    private static FeedContent Content(Uri url, JsonElement root, bool isPages)
    {
        var reports = new List<RawReport>();
        var problems = new List<Problem>();
        foreach (var outcome in JsonFeed.Read(root, url.AbsoluteUri))
        {
            if (outcome.IsOk)
            {
                reports.Add(outcome.Value);
            }
            else
            {
                problems.Add(outcome.Problem with { Where = PlainText.Of(outcome.Problem.Where) });
            }
        }

        return new FeedContent
        {
            Entries = FeedEntries.Of(url, reports, isPages),
            Title = JsonFeed.Title(root),
            Problems = problems,
            IsFinished = JsonFeed.IsFinished(root),
            IsBroken = !JsonFeed.HasItems(root),
        };
    }

    private static FeedContent Broken(Problem problem) => new() { Problems = [problem], IsBroken = true };
}

using System.Globalization;

namespace Casus.Tests.Resolution.Generated;

/// <summary>
/// Invented readings of news, in the order in which they arrive, for measuring without the language engine: stories of a heavy-tailed
/// number of reports, most of one to five and some of hundreds, over days to months; topics that many stories share; copies of
/// agencies' texts; reports that come late, without a day or with an inferred one. The same for the same options.
/// </summary>
internal sealed class GeneratedNews
{
    private const int Topics = 800, LargestStory = 800, Runs = 48;
    private const double SizePower = 1.25;  // of the share of stories that have at least so many reports
    private const string OwnKinds = "xxxxxxxxxxxxxxxxxxxxxxnnnnnnnnnnbbbbbbbffffww", TopicKinds = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxnnnnnnnnnnnnnnwwww";
    private const string OtherKinds = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxnnnnnnbbbbfffww";
    private static readonly DateOnly FirstDay = new(2031, 1, 1);
    private readonly NewsVocabulary vocabulary;
    private readonly NewsOptions options;
    private readonly Random random;
    private readonly (string Term, float Weight)[][] topics;

    /// <summary>Begins a series.</summary>
    /// <param name="vocabulary">Its terms.</param>
    /// <param name="options">What it is like.</param>
    public GeneratedNews(NewsVocabulary vocabulary, NewsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (this.vocabulary, this.options) = (vocabulary, options);
        random = new Random(options.Seed);
        topics = [.. Enumerable.Range(0, Topics).Select(_ => vocabulary.DrawAll(random, TopicKinds))];
    }

    /// <summary>Gives readings with the number of the story that each was made for, in the order of arrival.</summary>
    /// <param name="count">How many.</param>
    public IEnumerable<(ReportReading Reading, int Story)> Make(int count)
    {
        var due = new SortedDictionary<int, List<(NewsStory Story, int Day)>>();
        int made = 0, stories = 0;
        for (int day = 0; ; day++)
        {
            for (int planned = 0; planned < options.PerDay;)
            {
                planned += Plan(due, day, ++stories);
            }

            if (!due.Remove(day, out var today))
            {
                continue;
            }

            var arriving = today.ToArray();
            random.Shuffle(arriving);
            foreach (var (story, written) in arriving)
            {
                yield return (Reading(made, story, written), story.Number);
                if (++made == count)
                {
                    yield break;
                }
            }
        }
    }

    private int Plan(SortedDictionary<int, List<(NewsStory Story, int Day)>> due, int day, int number)
    {
        int size = (int)Math.Min(LargestStory, Math.Pow(1 - random.NextDouble(), -1 / SizePower));
        var story = new NewsStory
        {
            Number = number,
            Day = day,
            Own = vocabulary.DrawAll(random, OwnKinds),
            Topic = topics[(int)(Topics * random.NextDouble() * random.NextDouble())],
            Happenings = NewsHappenings.Make(random, FirstDay.AddDays(day), random.Next(3) + (int)Math.Log(size, 3)),
        };
        for (int i = 0; i < size; i++)
        {
            int after = i == 0 ? 0 : (int)(-Math.Log(1 - random.NextDouble()) * (0.5 + (0.5 * Math.Log(size))));
            int delay = random.NextDouble() < options.Late ? 1 + random.Next(30) : 0;
            if (!due.TryGetValue(day + after + delay, out var reports))
            {
                due.Add(day + after + delay, reports = []);
            }

            reports.Add((story, day + after));
        }

        return size;
    }

    private ReportReading Reading(int number, NewsStory story, int day)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"g{number:0000000}");
        bool isCopy = story.AgencyTerms is not null && random.NextDouble() < options.Copies;
        var terms = isCopy ? story.AgencyTerms! : Terms(story);
        ulong[] runs = isCopy ? Changed(story.AgencyRuns) : MakeRuns();
        if (story.AgencyTerms is null)
        {
            (story.AgencyTerms, story.AgencyRuns) = (terms, runs);
        }

        var date = FirstDay.AddDays(day);
        double unsure = random.NextDouble();
        bool isUndated = unsure < options.Undated, isInferred = unsure < options.Undated + options.Inferred;
        return new ReportReading
        {
            DocumentId = id,
            Publisher = string.Create(CultureInfo.InvariantCulture, $"Outlet {random.Next(200)}"),
            Reference = isInferred ? null : date,
            StoryDay = isUndated ? null : date,
            Coded = new CodedReport(Mentions(story, id), [], []),
            Terms = terms,
            Shingles = runs,
            Agency = isCopy ? "Agency" : null,
        };
    }

    // Each happening is told by four reports in ten, by some twice.
    private List<EventMention> Mentions(NewsStory story, string id)
    {
        var mentions = new List<EventMention>();
        foreach (var happening in story.Happenings)
        {
            for (int times = random.Next(10) < 4 ? 1 + random.Next(2) : 0; times > 0; times--)
            {
                mentions.Add(NewsHappenings.Tell(random, happening, id, mentions.Count));
            }
        }

        return mentions;
    }

    private Dictionary<string, float> Terms(NewsStory story)
    {
        var terms = new Dictionary<string, float>(140, StringComparer.Ordinal); // in no order: nothing that is measured needs one
        foreach (var (term, weight) in story.Own)
        {
            if (random.Next(100) < 55)
            {
                terms[term] = weight * Often();
            }
        }

        foreach (var (term, weight) in story.Topic)
        {
            if (random.Next(100) < 45)
            {
                terms[term] = weight * 1.3f;
            }
        }

        foreach (char kind in OtherKinds)
        {
            var (term, weight) = vocabulary.Draw(random, kind);
            terms[term] = weight * (random.Next(10) == 0 ? Often() : 1);
        }

        return terms;
    }

    // In running text, at the beginning, in the headline.
    private float Often() => random.Next(10) switch { < 4 => 1, < 7 => 1.4f, _ => 2f };

    private ulong[] MakeRuns() => [.. Enumerable.Range(0, Runs).Select(_ => (ulong)random.NextInt64()).Order()];

    private ulong[] Changed(ulong[] runs) => [.. runs.Select(r => random.Next(8) == 0 ? (ulong)random.NextInt64() : r).Order()];
}

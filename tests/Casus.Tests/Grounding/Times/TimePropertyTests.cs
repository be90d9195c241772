using System.Globalization;
using System.Text.RegularExpressions;
using Casus.Grounding.Times;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Grounding.Times;

public sealed partial class TimePropertyTests
{
    private static readonly string[] CaseFiles = ["absolute.tsv", "reckoned.tsv", "lengths_sets_times.tsv", "feasts_eras.tsv", "traps.tsv"];
    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly string[] Frames =
    [
        "He met the envoy on {0}.", "He will meet the envoy on {0}.", "He met the envoy last {0}.", "He meets the envoy next {0}.",
        "The {0} attack killed two.", "On {0} he fell ill; two days later he died.", "He met the envoy on {0}. The following {0} he resigned.",
        "{0}'s vote was close.", "He will be freed this {0}.", "He called late on {0} night.", "He said {0} through Friday would be calm.",
    ];

    private readonly TimeAnnotator annotator = TimeCases.English();

    [Fact]
    public void Every_value_of_the_cases_has_the_form_of_a_TIMEX3_value()
    {
        foreach (string file in CaseFiles)
        {
            CaseFile.Check("Grounding/Times/Cases/" + file, row =>
            {
                (_, TimeTable times) = TimeCases.Read(annotator, row["text"], row["reference"]);
                return times.Mentions.FirstOrDefault(m => !HasForm(m)) is { } broken ? $"{broken.Type} {broken.Value}" : null;
            }, "text", "reference");
        }
    }

    [Fact]
    public void Words_in_any_order_give_values_of_TIMEX3_form_over_whole_tokens()
    {
        string[] words = [.. CaseFiles.SelectMany(Texts).SelectMany(t => t.Split(' ')).Distinct(StringComparer.Ordinal)];
        var random = new Random(1903);
        for (int round = 0; round < 3000; round++)
        {
            string text = string.Join(' ', Enumerable.Range(0, random.Next(2, 12)).Select(_ => words[random.Next(words.Length)]));
            (AnnotatedDocument document, TimeTable times) = TimeCases.Read(annotator, text, round % 3 == 0 ? "" : "2009-10-14");
            int end = 0;
            foreach (TimeMention mention in times.Mentions)
            {
                Assert.True(HasForm(mention), $"{text}: {mention.Type} {mention.Value}");
                Assert.True(mention.Tokens.First >= end && mention.Tokens.End > mention.Tokens.First && mention.Tokens.End <= document.Tokens.Count, text);
                end = mention.Tokens.End;
            }
        }
    }

    [Fact]
    public void A_report_of_another_week_moves_its_weekdays_by_the_same_weeks()
    {
        var random = new Random(52);
        foreach (string frame in Frames)
        {
            foreach (string weekday in Weekdays)
            {
                string text = string.Format(CultureInfo.InvariantCulture, frame, weekday);
                DateOnly day = new DateOnly(2009, 1, 5).AddDays(random.Next(365));
                int shift = 7 * random.Next(-300, 300);
                DateOnly?[] here = Days(text, day), there = Days(text, day.AddDays(shift));
                Assert.NotEmpty(here);
                Assert.All(here, d => Assert.NotNull(d));
                Assert.Equal(here.Select(d => d!.Value.AddDays(shift)), there.Select(d => d!.Value));
            }
        }
    }

    [Theory]
    [InlineData("reckoned.tsv")]
    [InlineData("lengths_sets_times.tsv")]
    [InlineData("traps.tsv")]
    [InlineData("feasts_eras.tsv")]
    public void A_report_without_a_date_gets_no_year_that_it_does_not_name(string file) => CaseFile.Check("Grounding/Times/Cases/" + file, row =>
    {
        string text = row["text"];
        (_, TimeTable times) = TimeCases.Read(annotator, text);
        return YearWritten().IsMatch(text) ? null
            : times.Mentions.FirstOrDefault(m => m.Type is TimeType.Date or TimeType.Time && Year().IsMatch(m.Value)) is { } invented ? $"{text}: {invented.Value}" : null;
    }, "text");

    private static IEnumerable<string> Texts(string file)
    {
        var texts = new List<string>();
        CaseFile.Check("Grounding/Times/Cases/" + file, row =>
        {
            texts.Add(row["text"]);
            return null;
        }, "text");
        return texts;
    }

    private DateOnly?[] Days(string text, DateOnly reference)
    {
        (_, TimeTable times) = TimeCases.Read(annotator, text, reference.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return [.. times.Mentions.Select(m => m.Day)];
    }

    private static bool HasForm(TimeMention mention) => mention.Type switch
    {
        TimeType.Duration => mention.Value.Split('/') is { Length: <= 2 } ends && ends.All(e => Length().IsMatch(e)),
        TimeType.Set => Length().IsMatch(mention.Value) || Point().IsMatch(mention.Value),
        _ => Vague().IsMatch(mention.Value) || (mention.Value.Split('/') is { Length: <= 2 } ends && ends.All(e => Point().IsMatch(e))),
    };

    // TimeML 1.2.1, attribute value of TIMEX3: ISO 8601 with X for what is not known, and tokens for seasons, quarters and parts of a day.
    [GeneratedRegex(@"^(PAST|PRESENT|FUTURE)_REF$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Vague();

    [GeneratedRegex(@"^P(\d+(\.\d+)?|X)(D|WE|W|M|Q|Y|E|C)(6M)?$|^PT(\d+(\.\d+)?|X)[HMS](30[MS])?$|^P6M$|^PT30[MS]$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Length();

    [GeneratedRegex(@"^(\d\d|XX|\d{3}|XXX|(\d{4}|XXXX)(-(Q[1-4X]|H[12]|SP|SU|FA|WI|W(\d\d|XX)(-(WE|[1-7]))?|(\d\d|XX)(-(\d\d|XX))?))?)(T(MO|AF|EV|NI|DT|\d\d:\d\d(Z|[+-]\d\d:\d\d)?))?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Point();

    [GeneratedRegex(@"^\d{4}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year();

    // Four digits, a year of an era, and the day whose number is its name.
    [GeneratedRegex(@"\d{4}|Heisei|Showa|Minguo|Sept\. 11|9/11|'\d\d", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearWritten();
}

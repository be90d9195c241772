using Casus.Grounding.Actors;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Grounding.Actors;

/// <summary>
/// The cases of actors.cases. <c>actor WORDS =&gt; CODE/SECTOR#id "person" + ... ~</c>: a mention with exactly these words and parties, ~ when
/// found elsewhere in the report; <c>none WORDS</c>: no mention is these words, with or without an article.
/// </summary>
public sealed class ActorCaseTests
{
    [Fact]
    public void Each_report_has_the_parties_that_a_reader_sees()
    {
        var annotator = new ActorAnnotator(ActorCatalogue.Load(Repository.Data, "en"));
        var failures = new List<string>();
        var cases = TreeCase.Read("Actors/actors.cases");
        foreach (var of in cases)
        {
            var document = of.ToDocument();
            annotator.Annotate(document);
            foreach (var (line, word, rest) in of.Expected)
            {
                if (Check(document, word, rest) is { } seen)
                {
                    failures.Add($"actors.cases:{line} {of.Name}: {word} {rest}: {seen}");
                }
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} failures in {cases.Count} cases:\n{string.Join('\n', failures)}");
    }

    private static string? Check(AnnotatedDocument document, string word, string rest)
    {
        var mentions = document.Get<ActorTable>().Mentions;
        if (word == "none")
        {
            var span = TreeCase.Find(document, rest);
            var wrong = mentions.FirstOrDefault(m => m.Tokens == span
                || (m.Tokens.First == span.First - 1 && m.Tokens.End == span.End && document.Tokens.Upos[m.Tokens.First] == UniversalPos.Det));
            return wrong is null ? null : "found " + Show(wrong);
        }

        Assert.Equal("actor", word);
        int arrow = rest.IndexOf(" => ", StringComparison.Ordinal);
        var words = TreeCase.Find(document, rest[..arrow]);
        var found = mentions.FirstOrDefault(m => m.Tokens == words);
        string expected = rest[(arrow + 4)..];
        return found is null ? "no such mention" : Fits(found, expected) ? null : "found " + Show(found);
    }

    private static bool Fits(ActorMention mention, string expected)
    {
        bool isLinked = expected.EndsWith(" ~", StringComparison.Ordinal);
        string[] parties = expected.TrimEnd('~', ' ').Split(" + ");
        if (mention.IsLinked != isLinked || mention.Actors.Count != parties.Length)
        {
            return false;
        }

        return mention.Actors.Zip(parties).All(p =>
        {
            string shown = Show(p.First, p.Second.Contains('#', StringComparison.Ordinal), p.Second.Contains('"', StringComparison.Ordinal));
            return shown == p.Second;
        });
    }

    private static string Show(ActorMention mention) =>
        string.Join(" + ", mention.Actors.Select(a => Show(a, a.Id is not null, a.Person is not null))) + (mention.IsLinked ? " ~" : "");

    private static string Show(Actor actor, bool withId, bool withPerson) =>
        $"{actor.Code}/{actor.Sector}{(withId ? "#" + actor.Id : "")}{(withPerson ? $" \"{actor.Person}\"" : "")}";
}

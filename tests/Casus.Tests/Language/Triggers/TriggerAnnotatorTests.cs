using System.Text;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Language.Triggers;

public sealed class TriggerAnnotatorTests
{
    [Fact]
    public void The_words_that_tell_events_are_found_as_in_the_cases() => CaseFile.CheckOpen(
        "Cases/en/triggers.tsv",
        row =>
        {
            string sentence = row["sentence"].Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
            string seen = Marked(Read(sentence));
            return seen == row["sentence"] ? null : seen;
        },
        "sentence");

    [Fact]
    public void A_trigger_has_its_head_inside_and_a_chance_at_or_above_the_least()
    {
        var document = Read("A fire broke out in the harbour of Varna.\n\nNine sailors were injured, and the talks about their pay collapsed, the union said.");
        var triggers = document.Get<TriggerTable>().Mentions;
        Assert.True(triggers.Count > 3);
        Assert.All(triggers, t =>
        {
            Assert.True(t.Tokens.Contains(t.Head));
            Assert.InRange(t.Chance, Casus.Language.Triggers.TriggerAnnotator.LeastChance, 1);
        });
        Assert.All(triggers.Zip(triggers.Skip(1)), pair => Assert.True(pair.First.Tokens.End <= pair.Second.Tokens.First));
    }

    [Fact]
    public void A_text_without_words_has_no_triggers()
    {
        Assert.Empty(Read("").Get<TriggerTable>().Mentions);
        Assert.Empty(Read("... 14, 15 -").Get<TriggerTable>().Mentions);
    }

    private static AnnotatedDocument Read(string text)
    {
        var document = English.Read(text);
        English.Engine.Triggers!.Annotate(document);
        return document;
    }

    private static string Marked(AnnotatedDocument document)
    {
        var text = new StringBuilder();
        int at = 0;
        foreach (var trigger in document.Get<TriggerTable>().Mentions)
        {
            var span = document.Tokens.Span(trigger.Tokens);
            text.Append(document.Text.AsSpan(at, span.Start - at)).Append('[').Append(span.Of(document.Text)).Append(']');
            at = span.End;
        }

        return text.Append(document.Text.AsSpan(at)).ToString();
    }
}

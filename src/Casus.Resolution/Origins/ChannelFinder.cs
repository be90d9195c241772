namespace Casus.Resolution.Origins;

/// <summary>Finds how the statements that a report tells were made: "in a statement", "on Telegram", "told AFP".</summary>
/// <param name="words">The words.</param>
internal sealed class ChannelFinder(OriginWords words)
{
    private readonly AgencyFinder agencies = new(words);

    /// <summary>The channels of the sentences that tell an event as somebody's word, by sentence.</summary>
    /// <param name="mentions">The report's mentions.</param>
    public IReadOnlyList<StatementChannel> Find(IReadOnlyList<EventMention> mentions)
    {
        var found = new List<StatementChannel>();
        foreach (var sentence in mentions.Where(m => m.Attribution.Count > 0).DistinctBy(m => m.Sentence).OrderBy(m => m.Sentence))
        {
            string text = sentence.SentenceText;
            foreach (var (at, name, agency) in agencies.Names(text))
            {
                if (agencies.IsTold(text, at))
                {
                    found.Add(new StatementChannel(sentence.Sentence, $"told {agency}", name));
                }
            }

            found.AddRange(Ways(sentence));
        }

        return found;
    }

    // The longest words count; "in a statement posted on Telegram" names two ways.
    private IEnumerable<StatementChannel> Ways(EventMention sentence)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (way, channel) in words.Channels)
        {
            int at = sentence.SentenceText.IndexOf(way, StringComparison.OrdinalIgnoreCase);
            bool isWord = at >= 0 && (at == 0 || !char.IsLetterOrDigit(sentence.SentenceText[at - 1]))
                && (at + way.Length == sentence.SentenceText.Length || !char.IsLetterOrDigit(sentence.SentenceText[at + way.Length]));
            if (isWord && seen.Add(channel))
            {
                yield return new StatementChannel(sentence.Sentence, channel, sentence.SentenceText.Substring(at, way.Length));
            }
        }
    }
}

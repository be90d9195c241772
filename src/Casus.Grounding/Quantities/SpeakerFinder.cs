namespace Casus.Grounding.Quantities;

/// <summary>Finds who gives a number: the innermost speaker in whose words it stands. Who promises or orders a thing gives no figure of it.</summary>
internal static class SpeakerFinder
{
    /// <summary>Fills in the speakers.</summary>
    /// <param name="document">The report.</param>
    /// <param name="lexicon">The words of the language.</param>
    /// <param name="mentions">The counted things.</param>
    public static void Fill(AnnotatedDocument document, QuantityLexicon lexicon, List<QuantityMention> mentions)
    {
        if (mentions.Count == 0 || !document.Has<AttributionTable>())
        {
            return;
        }

        var items = document.Get<AttributionTable>().Items;
        for (int i = 0; i < mentions.Count; i++)
        {
            Attribution? inner = null;
            foreach (var item in items)
            {
                if (item.Source is not null && item.Content.Contains(mentions[i].Tokens.First) && (inner is null || item.Content.Count <= inner.Content.Count)
                    && IsTold(document.Tokens, lexicon, item, mentions[i].Anchor))
                {
                    inner = item;
                }
            }

            var speaker = inner?.Source ?? Counter(document, lexicon, mentions[i]);
            mentions[i] = speaker is null ? mentions[i] : mentions[i] with { Speaker = speaker };
        }
    }

    // "Officials put the toll at 65", "witnesses counted 16 bodies": the subject of a verb of counting above the number.
    private static TokenSpan? Counter(AnnotatedDocument document, QuantityLexicon lexicon, QuantityMention mention)
    {
        var tokens = document.Tokens;
        int verb = tokens.Heads[mention.Tokens.End - 1];
        for (int steps = 0; steps < 3 && verb >= 0 && lexicon.Find(tokens.Lemma(verb))?.Has(QuantityCue.Counter) != true; steps++)
        {
            verb = tokens.Heads[verb];
        }

        if (verb < 0 || lexicon.Find(tokens.Lemma(verb))?.Has(QuantityCue.Counter) != true)
        {
            return null;
        }

        for (int i = Math.Min(verb, mention.Tokens.First) - 1; i >= 0 && i >= verb - 12; i--)
        {
            if (tokens.Heads[i] == verb && tokens.Relations[i] is DependencyRelation.Nsubj)
            {
                int first = i;
                while (first > 0 && tokens.Heads[first - 1] >= first && tokens.Heads[first - 1] <= i)
                {
                    first--;
                }

                return new TokenSpan(first, i + 1);
            }
        }

        return null;
    }

    private static bool IsTold(TokenTable tokens, QuantityLexicon lexicon, Attribution item, int anchor)
    {
        if (item.Cue is not { } cue)
        {
            return true;
        }

        for (int i = cue.First; i < cue.End; i++)
        {
            // "claimed the lives of 18": the word of taking is none of saying.
            bool takes = i == anchor || (tokens.Heads[anchor] == i && tokens.Relations[anchor] is DependencyRelation.Obj);
            if (!takes && lexicon.Find(tokens.Lemma(i))?.Has(QuantityCue.Teller) == true)
            {
                return true;
            }
        }

        return false;
    }
}

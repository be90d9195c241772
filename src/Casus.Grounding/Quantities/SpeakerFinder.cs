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

            mentions[i] = inner is null ? mentions[i] : mentions[i] with { Speaker = inner.Source };
        }
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

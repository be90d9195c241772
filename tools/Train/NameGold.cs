using Casus.Language.Conllu;

namespace Casus.Tools.Train;

/// <summary>The names that sentences carry as NE= in MISC.</summary>
internal static class NameGold
{
    /// <summary>
    /// Sentences that teach names. re3d also marks common nouns ("U.S. service members"): a sentence with a mention that mixes
    /// name and common noun is left out.
    /// </summary>
    public static bool IsUsed(ConlluSentence sentence) => sentence.Comment("ne") switch
    {
        null or "none" or "gmb" => false,
        "re3d" => !HasMixedMention(sentence),
        _ => true,
    };

    /// <summary>The BIO label that a row's MISC gives, of the kinds that are told apart.</summary>
    /// <param name="row">The row.</param>
    public static string Label(ConlluRow row)
    {
        var tag = row.Misc.Split('|').FirstOrDefault(m => m.StartsWith("NE=", StringComparison.Ordinal))?[3..] ?? "O";
        return tag.Length < 3 ? "O" : tag[2..] switch
        {
            "PER" or "ORG" or "LOC" => IsCommon(row) ? "O" : tag,
            "MISC" or "NORP" or "EVENT" => tag[..2] + "MISC",
            _ => "O",
        };
    }

    // In re3d a mention without any capital is a common noun phrase.
    private static bool IsCommon(ConlluRow row) => row.Form.All(c => !char.IsUpper(c)) && row.Upos == "_" && row.Form.Length > 3;

    private static bool HasMixedMention(ConlluSentence sentence)
    {
        bool hasCapital = false, hasCommon = false;
        foreach (var row in sentence.Rows)
        {
            if (!row.Misc.Contains("NE=I-", StringComparison.Ordinal))
            {
                (hasCapital, hasCommon) = (false, false);
            }

            if (row.Misc.Contains("NE=", StringComparison.Ordinal))
            {
                hasCapital |= char.IsUpper(row.Form[0]) || char.IsDigit(row.Form[0]);
                hasCommon |= char.IsLower(row.Form[0]) && row.Form is not ("the" or "of" or "and" or "for" or "al" or "a" or "in" or "on");
            }

            if (hasCapital && hasCommon)
            {
                return true;
            }
        }

        return false;
    }
}

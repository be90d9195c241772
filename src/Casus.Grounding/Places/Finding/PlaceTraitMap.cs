namespace Casus.Grounding.Places.Finding;

/// <summary>
/// The features of the finder: each trait alone and chosen pairs of traits, numbered and named. A feature holds where its traits have
/// its values.
/// </summary>
internal static class PlaceTraitMap
{
    public const int TraitCount = 11;

    private static readonly string[][] Values =
    [
        Enum.GetNames<NameFit>(), Enum.GetNames<KnownAs>(), Enum.GetNames<NameForm>(), Enum.GetNames<WordBefore>(), Enum.GetNames<WordAfter>(),
        Enum.GetNames<NameShape>(), Enum.GetNames<NameWord>(), Enum.GetNames<PersonEvidence>(), Enum.GetNames<TreeRole>(),
        ["0", "1", "2", "3", "4"], Enum.GetNames<NameEcho>(),
    ];

    private static readonly (PlaceTrait A, PlaceTrait B)[] Pairs =
    [
        (PlaceTrait.Fit, PlaceTrait.Known), (PlaceTrait.Fit, PlaceTrait.Before), (PlaceTrait.Fit, PlaceTrait.After), (PlaceTrait.Fit, PlaceTrait.Form),
        (PlaceTrait.Fit, PlaceTrait.Shape), (PlaceTrait.Fit, PlaceTrait.Word), (PlaceTrait.Fit, PlaceTrait.Person), (PlaceTrait.Fit, PlaceTrait.Echo),
        (PlaceTrait.Known, PlaceTrait.Before), (PlaceTrait.Known, PlaceTrait.After), (PlaceTrait.Known, PlaceTrait.Form), (PlaceTrait.Known, PlaceTrait.Word),
        (PlaceTrait.Known, PlaceTrait.Shape), (PlaceTrait.Known, PlaceTrait.Person), (PlaceTrait.Known, PlaceTrait.Echo), (PlaceTrait.Before, PlaceTrait.After),
        (PlaceTrait.Form, PlaceTrait.Before), (PlaceTrait.Form, PlaceTrait.Length), (PlaceTrait.Fit, PlaceTrait.Role), (PlaceTrait.Before, PlaceTrait.Person),
        (PlaceTrait.After, PlaceTrait.Person), (PlaceTrait.Fit, PlaceTrait.Length), (PlaceTrait.Known, PlaceTrait.Role), (PlaceTrait.Form, PlaceTrait.After),
        (PlaceTrait.Before, PlaceTrait.Echo), (PlaceTrait.After, PlaceTrait.Echo), (PlaceTrait.Known, PlaceTrait.Length),
    ];

    private static readonly int[] Offsets = Offset();

    /// <summary>How many features there are.</summary>
    public static int Count => Offsets[^1];

    /// <summary>How many features hold of every run of tokens.</summary>
    public static int HeldCount => TraitCount + Pairs.Length;

    /// <summary>The features that hold.</summary>
    /// <param name="traits">The traits.</param>
    /// <param name="features">Takes their numbers; at least <see cref="HeldCount"/> long.</param>
    public static void Features(in PlaceTraits traits, Span<int> features)
    {
        for (int i = 0; i < TraitCount; i++)
        {
            features[i] = Offsets[i] + traits[i];
        }

        for (int i = 0; i < Pairs.Length; i++)
        {
            var (a, b) = Pairs[i];
            features[TraitCount + i] = Offsets[TraitCount + i] + (traits[(int)a] * Values[(int)b].Length) + traits[(int)b];
        }
    }

    /// <summary>The name of a feature, as <c>Fit=Location Known=Town</c>.</summary>
    /// <param name="feature">Its number.</param>
    public static string Name(int feature)
    {
        int template = Array.FindLastIndex(Offsets, o => o <= feature), rest = feature - Offsets[template];
        if (template < TraitCount)
        {
            return $"{(PlaceTrait)template}={Values[template][rest]}";
        }

        var (a, b) = Pairs[template - TraitCount];
        int width = Values[(int)b].Length;
        return $"{a}={Values[(int)a][rest / width]} {b}={Values[(int)b][rest % width]}";
    }

    private static int[] Offset()
    {
        int[] offsets = new int[TraitCount + Pairs.Length + 1];
        for (int i = 0; i < offsets.Length - 1; i++)
        {
            int size = i < TraitCount ? Values[i].Length : Values[(int)Pairs[i - TraitCount].A].Length * Values[(int)Pairs[i - TraitCount].B].Length;
            offsets[i + 1] = offsets[i] + size;
        }

        return offsets;
    }
}

namespace Casus.Language.Names;

/// <summary>The kinds of names as BIO labels write them.</summary>
internal static class NameLabels
{
    /// <summary>PER, ORG, LOC or MISC.</summary>
    /// <param name="kind">The kind.</param>
    public static string Code(NameKind kind) => kind switch
    {
        NameKind.Person => "PER",
        NameKind.Organisation => "ORG",
        NameKind.Location => "LOC",
        _ => "MISC",
    };

    /// <summary>The kind of a label such as <c>B-PER</c>; null for <c>O</c>.</summary>
    /// <param name="label">The label.</param>
    public static NameKind? Kind(string label) => label.Length < 3 ? null : label[2..] switch
    {
        "PER" => NameKind.Person,
        "ORG" => NameKind.Organisation,
        "LOC" => NameKind.Location,
        _ => NameKind.Other,
    };

    /// <summary>The BIO label of each token: <c>O</c>, <c>B-PER</c>, <c>I-PER</c> and so on.</summary>
    /// <param name="names">The names.</param>
    /// <param name="count">Number of tokens.</param>
    public static string[] Bio(IReadOnlyList<NameMention> names, int count)
    {
        var labels = new string[count];
        Array.Fill(labels, "O");
        foreach (var name in names)
        {
            for (var i = name.Tokens.First; i < name.Tokens.End; i++)
            {
                labels[i] = (i == name.Tokens.First ? "B-" : "I-") + Code(name.Kind);
            }
        }

        return labels;
    }
}

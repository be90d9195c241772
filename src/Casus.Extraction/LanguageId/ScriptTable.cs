using System.Globalization;

namespace Casus.Extraction.LanguageId;

/// <summary>The script of each UTF-16 code unit, and its lower case. Marks that belong to letters count as letters.</summary>
internal static class ScriptTable
{
    /// <summary>How many scripts there are, none included.</summary>
    public const int Count = (int)Script.Thai + 1;

    // Blocks of Unicode 16, last code unit included; in a block only letters and marks count.
    private static readonly (char First, char Last, Script Script)[] Blocks =
    [
        ('\u0041', '\u02AF', Script.Latn), ('\u0300', '\u036F', Script.Latn), ('\u0370', '\u03FF', Script.Grek),
        ('\u0400', '\u052F', Script.Cyrl), ('\u0530', '\u058F', Script.Armn), ('\u0590', '\u05FF', Script.Hebr),
        ('\u0600', '\u06FF', Script.Arab), ('\u0750', '\u077F', Script.Arab), ('\u0780', '\u07BF', Script.Thaa),
        ('\u08A0', '\u08FF', Script.Arab), ('\u0900', '\u097F', Script.Deva), ('\u0980', '\u09FF', Script.Beng),
        ('\u0A00', '\u0A7F', Script.Guru), ('\u0A80', '\u0AFF', Script.Gujr), ('\u0B00', '\u0B7F', Script.Orya),
        ('\u0B80', '\u0BFF', Script.Taml), ('\u0C00', '\u0C7F', Script.Telu), ('\u0C80', '\u0CFF', Script.Knda),
        ('\u0D00', '\u0D7F', Script.Mlym), ('\u0D80', '\u0DFF', Script.Sinh), ('\u0E00', '\u0E7F', Script.Thai),
        ('\u0E80', '\u0EFF', Script.Laoo), ('\u0F00', '\u0FFF', Script.Tibt), ('\u1000', '\u109F', Script.Mymr),
        ('\u10A0', '\u10FF', Script.Geor), ('\u1100', '\u11FF', Script.Hang), ('\u1200', '\u139F', Script.Ethi),
        ('\u1780', '\u17FF', Script.Khmr), ('\u1C90', '\u1CBF', Script.Geor), ('\u1D00', '\u1DBF', Script.Latn),
        ('\u1E00', '\u1EFF', Script.Latn), ('\u1F00', '\u1FFF', Script.Grek), ('\u2DE0', '\u2DFF', Script.Cyrl),
        ('\u2E80', '\u2FDF', Script.Hani), ('\u3005', '\u3007', Script.Hani), ('\u3040', '\u30FF', Script.Hani),
        ('\u3130', '\u318F', Script.Hang), ('\u31F0', '\u31FF', Script.Hani), ('\u3400', '\u9FFF', Script.Hani),
        ('\uA640', '\uA69F', Script.Cyrl), ('\uA8E0', '\uA8FF', Script.Deva), ('\uA9E0', '\uA9FF', Script.Mymr),
        ('\uAA60', '\uAA7F', Script.Mymr), ('\uAB00', '\uAB2F', Script.Ethi), ('\uAC00', '\uD7AF', Script.Hang),
        ('\uF900', '\uFAFF', Script.Hani), ('\uFB00', '\uFB06', Script.Latn), ('\uFB13', '\uFB17', Script.Armn),
        ('\uFB1D', '\uFB4F', Script.Hebr), ('\uFB50', '\uFDFF', Script.Arab), ('\uFE70', '\uFEFC', Script.Arab),
        ('\uFF21', '\uFF5A', Script.Latn), ('\uFF66', '\uFF9F', Script.Hani),
    ];

    // by code unit: script, and the lower-case letter. Letters above the planes of the table (surrogates) are none.
    private static readonly byte[] Scripts = MakeScripts();
    private static readonly char[] Lower = MakeLower();

    /// <summary>The script of a code unit.</summary>
    public static Script Of(char c) => (Script)Scripts[c];

    /// <summary>The code unit in lower case, without regard to language.</summary>
    public static char Fold(char c) => Lower[c];

    /// <summary>How much a letter of a script tells, in halves of a Latin letter.</summary>
    public static int Weight(Script script) => script switch
    {
        Script.None => 0,
        Script.Hani => 5,
        Script.Hang => 4,
        _ => 2,
    };

    private static byte[] MakeScripts()
    {
        byte[] scripts = new byte[char.MaxValue + 1];
        for (int c = 0; c < scripts.Length; c++)
        {
            scripts[c] = char.IsLetter((char)c) && CharUnicodeInfo.GetUnicodeCategory((char)c) != UnicodeCategory.ModifierLetter ? (byte)Script.Zzzz : (byte)Script.None;
        }

        foreach (var (first, last, script) in Blocks)
        {
            for (int c = first; c <= last; c++)
            {
                bool isPart = CharUnicodeInfo.GetUnicodeCategory((char)c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
                scripts[c] = scripts[c] != (byte)Script.None || isPart ? (byte)script : (byte)Script.None;
            }
        }

        return scripts;
    }

    private static char[] MakeLower()
    {
        char[] lower = new char[char.MaxValue + 1];
        for (int c = 0; c < lower.Length; c++)
        {
            lower[c] = char.ToLowerInvariant((char)c);
        }

        lower['\u0130'] = 'i'; // the dotted capital of Turkish
        return lower;
    }
}

namespace Casus.Language.Segmentation;

/// <summary>Kinds of characters.</summary>
internal static class TextMarks
{
    /// <summary>True for white space and for characters without width or ink.</summary>
    /// <param name="c">A UTF-16 code unit.</param>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF' or '\u2060';

    /// <summary>True for what ends a line or paragraph.</summary>
    /// <param name="c">A UTF-16 code unit.</param>
    public static bool IsLineEnd(char c) => c is '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>True for letters, digits, marks written over them, soft hyphens and joiners.</summary>
    /// <param name="c">A UTF-16 code unit.</param>
    public static bool IsWordPart(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark
        || c is '\u00AD' or '\u200C' or '\u200D';

    /// <summary>True for a straight or curly apostrophe.</summary>
    /// <param name="c">A UTF-16 code unit.</param>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018';

    /// <summary>True for marks that close what a sentence ends with.</summary>
    /// <param name="c">A UTF-16 code unit.</param>
    public static bool IsCloser(char c) => c is '"' or '\'' or '\u201D' or '\u2019' or ')' or ']' or '}' or '»';

    /// <summary>True for marks that open a quotation or bracket.</summary>
    /// <param name="c">A UTF-16 code unit.</param>
    public static bool IsOpener(char c) => c is '"' or '\'' or '\u201C' or '\u2018' or '(' or '[' or '{' or '«';
}

namespace Casus.Sources;

/// <summary>Makes what a parser says fit for a problem: its messages repeat the file, which may be long and hold anything.</summary>
internal static class OneLine
{
    private const int MostLetters = 200;

    /// <summary>One short line without control characters.</summary>
    /// <param name="message">The message.</param>
    public static string Of(string message)
    {
        ReadOnlySpan<char> kept = message.AsSpan(0, Math.Min(message.Length, MostLetters));
        return string.Create(kept.Length, kept, static (line, text) =>
        {
            for (int i = 0; i < line.Length; i++)
            {
                line[i] = char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029' ? ' ' : char.IsSurrogate(text[i]) ? '?' : text[i];
            }
        }) + (message.Length > MostLetters ? "..." : "");
    }
}

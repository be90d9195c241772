namespace Casus.Sources.Watching;

/// <summary>A line of robots.txt that allows or forbids paths.</summary>
/// <param name="Pattern">The path as normalised by <see cref="RobotsPath"/>, with <c>*</c> for anything and a last <c>$</c> for the end.</param>
/// <param name="IsAllowed">True for "allow".</param>
internal sealed record RobotsRule(string Pattern, bool IsAllowed)
{
    /// <summary>True when the rule speaks of a path (RFC 9309 section 2.2.3).</summary>
    /// <param name="path">Path and query, normalised.</param>
    public bool Matches(string path)
    {
        bool isAnchored = Pattern.EndsWith('$');
        ReadOnlySpan<char> pattern = isAnchored ? Pattern.AsSpan(0, Pattern.Length - 1) : Pattern;

        // Two pointers and one place to go back to: never more than pattern times path, whatever the stars.
        int p = 0, t = 0, star = -1, mark = 0;
        while (t < path.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = t;
            }
            else if (p < pattern.Length && pattern[p] == path[t])
            {
                p++;
                t++;
            }
            else if (p == pattern.Length && !isAnchored)
            {
                return true;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }
}

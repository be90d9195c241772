using System.Text;

namespace Casus.Sources.Archives;

/// <summary>
/// Names a member of an archive in problems and addresses. Members are only ever read, so a name that leads out of the archive
/// can do nothing; it is made plain so that it also looks like nothing else.
/// </summary>
internal static class MemberName
{
    private const int MostLetters = 1000;

    /// <summary>The archive's path and the member's name behind it.</summary>
    /// <param name="archive">The archive's path.</param>
    /// <param name="member">The member's name as the archive has it.</param>
    public static string Join(string archive, string member)
    {
        var name = new StringBuilder(archive);
        foreach (string step in member[..Math.Min(member.Length, MostLetters)].Split('/', '\\'))
        {
            if (step is not ("" or "." or ".."))
            {
                name.Append('/');
                foreach (char letter in step)
                {
                    name.Append(char.IsControl(letter) || letter is '\u2028' or '\u2029' || char.IsSurrogate(letter) ? '?' : letter);
                }
            }
        }

        return name.Length == archive.Length ? archive + "/?" : name.ToString();
    }
}

using System.Text;

namespace Casus.Coding.Rules;

/// <summary>A sentence on which a rule must fire, or must not.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Where">File and line.</param>
/// <param name="Fires">True for a <c>yes</c> line.</param>
/// <param name="Text">The sentence without marks.</param>
public sealed record RuleExample(RuleId Rule, string Where, bool Fires, string Text)
{
    /// <summary>The place of the trigger in the text; empty when it is not marked.</summary>
    public TextSpan Trigger { get; init; }

    /// <summary>The places of the parties in the text, in order.</summary>
    public IReadOnlyList<TextSpan> Parties { get; init; } = [];

    /// <summary>Reads a marked sentence: parties in brackets, the trigger in asterisks.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="where">File and line.</param>
    /// <param name="fires">True for a <c>yes</c> line.</param>
    /// <param name="marked">The sentence with marks.</param>
    internal static RuleExample Parse(RuleId rule, string where, bool fires, string marked)
    {
        var text = new StringBuilder(marked.Length);
        var parties = new List<TextSpan>();
        TextSpan trigger = default;
        int bracket = 0, star = -1;
        foreach (char c in marked)
        {
            switch (c)
            {
                case '[':
                    bracket = text.Length;
                    break;
                case ']':
                    parties.Add(new TextSpan(bracket, text.Length));
                    break;
                case '*' when star < 0:
                    star = text.Length;
                    break;
                case '*':
                    trigger = new TextSpan(star, text.Length);
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        return new RuleExample(rule, where, fires, text.ToString()) { Trigger = trigger, Parties = parties };
    }
}

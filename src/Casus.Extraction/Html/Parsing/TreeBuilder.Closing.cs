namespace Casus.Extraction.Html.Parsing;

internal sealed partial class TreeBuilder
{
    /// <summary>Ends an element.</summary>
    /// <param name="tag">What it is.</param>
    public void End(HtmlTag tag)
    {
        switch (tag)
        {
            case HtmlTag.Html or HtmlTag.Body:
                return;
            case HtmlTag.P:
                Pop(InScope(HtmlTag.P, isParagraph: true));
                return;
            case HtmlTag.Br:
                Start(HtmlTag.Br, values.Count, false);
                return;
            case >= HtmlTag.H1 and <= HtmlTag.H6:
                Pop(HeadingInScope());
                return;
            case HtmlTag.Td or HtmlTag.Th or HtmlTag.Tr or HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot or HtmlTag.Caption or HtmlTag.Table:
                Pop(InTable(tag));
                return;
            case HtmlTag.Form:
                // A form that ends inside what began in it ends nothing else.
                Pop(open[^1].Tag == HtmlTag.Form ? open.Count - 1 : -1);
                return;
            case HtmlTag.A:
                Pop(Inline(tag));
                link = -1;
                return;
            default:
                Pop(TagTable.Is(tag, TagTraits.Special) ? InScope(tag, isParagraph: false) : Inline(tag));
                return;
        }
    }

    // What the start of an element ends.
    private void CloseBefore(HtmlTag tag)
    {
        if (open[^1].Tag == HtmlTag.Head && !TagTable.Is(tag, TagTraits.InHead))
        {
            Pop(open.Count - 1);
        }

        if (TagTable.Is(tag, TagTraits.EndsParagraph))
        {
            CloseItem(tag);
            Pop(InScope(HtmlTag.P, isParagraph: true));
            Pop(TagTable.IsHeading(tag) && TagTable.IsHeading(open[^1].Tag) ? open.Count - 1 : -1);
            return;
        }

        switch (tag)
        {
            case HtmlTag.A when link >= 0:
                Pop(Inline(HtmlTag.A));
                link = -1;
                break;
            case HtmlTag.Option or HtmlTag.Optgroup when open[^1].Tag == HtmlTag.Option:
                Pop(open.Count - 1);
                break;
            case HtmlTag.Button:
                Pop(InScope(HtmlTag.Button, isParagraph: false));
                break;
            case HtmlTag.Td or HtmlTag.Th:
                PopTo(static t => t is HtmlTag.Tr or HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot or HtmlTag.Table);
                break;
            case HtmlTag.Tr:
                PopTo(static t => t is HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot or HtmlTag.Table);
                break;
            case HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot or HtmlTag.Caption or HtmlTag.Colgroup:
                PopTo(static t => t is HtmlTag.Table);
                break;
            default:
                break;
        }
    }

    // A list item ends the one before it in the same list.
    private void CloseItem(HtmlTag tag)
    {
        if (tag is not (HtmlTag.Li or HtmlTag.Dd or HtmlTag.Dt))
        {
            return;
        }

        for (int at = open.Count - 1; at > 0; at--)
        {
            HtmlTag seen = open[at].Tag;
            if (tag == HtmlTag.Li ? seen == HtmlTag.Li : seen is HtmlTag.Dd or HtmlTag.Dt)
            {
                Pop(at);
                return;
            }

            if (TagTable.Is(seen, TagTraits.Special) && seen is not (HtmlTag.Address or HtmlTag.Div or HtmlTag.P))
            {
                return;
            }
        }
    }

    private int InScope(HtmlTag tag, bool isParagraph)
    {
        for (int at = open.Count - 1; at > 0; at--)
        {
            HtmlTag seen = open[at].Tag;
            if (seen == tag)
            {
                return at;
            }

            if (TagTable.Is(seen, TagTraits.Scope) || (isParagraph && seen == HtmlTag.Button) || (tag == HtmlTag.Li && seen is HtmlTag.Ul or HtmlTag.Ol))
            {
                return -1;
            }
        }

        return -1;
    }

    private int HeadingInScope()
    {
        for (int at = open.Count - 1; at > 0 && !TagTable.Is(open[at].Tag, TagTraits.Scope); at--)
        {
            if (TagTable.IsHeading(open[at].Tag))
            {
                return at;
            }
        }

        return -1;
    }

    private int InTable(HtmlTag tag)
    {
        for (int at = open.Count - 1; at > 0; at--)
        {
            if (open[at].Tag == tag)
            {
                return at;
            }

            if (open[at].Tag == HtmlTag.Table)
            {
                return -1;
            }
        }

        return -1;
    }

    private int Inline(HtmlTag tag)
    {
        for (int at = open.Count - 1; at > 0; at--)
        {
            if (open[at].Tag == tag)
            {
                return at;
            }

            if (TagTable.Is(open[at].Tag, TagTraits.Special))
            {
                return -1;
            }
        }

        return -1;
    }

    private void PopTo(Predicate<HtmlTag> isWanted)
    {
        int at = open.Count - 1;
        while (at > 0 && !isWanted(open[at].Tag))
        {
            at--;
        }

        Pop(at + 1);
    }
}

namespace Casus.Grounding.Places;

/// <summary>The places that bear a name: those of our own files first, then those of GeoNames. To be walked over, not kept.</summary>
internal readonly ref struct PlaceHits
{
    private readonly NameMatch own, packed;
    private readonly int firstOwn;

    internal PlaceHits(NameMatch own, NameMatch packed, int firstOwn)
    {
        this.own = own;
        this.packed = packed;
        this.firstOwn = firstOwn;
    }

    /// <summary>True when nothing bears the name.</summary>
    public bool IsEmpty => own.IsEmpty && packed.IsEmpty;

    /// <summary>How many places bear the name; walks over them.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (var _ in this)
            {
                count++;
            }

            return count;
        }
    }

    public Enumerator GetEnumerator() => new(this);

    /// <summary>Walks over the hits.</summary>
    public ref struct Enumerator
    {
        private readonly int firstOwn;
        private NameMatch own, packed;

        internal Enumerator(PlaceHits hits)
        {
            firstOwn = hits.firstOwn;
            own = hits.own;
            packed = hits.packed;
        }

        /// <summary>The hit at hand.</summary>
        public PlaceHit Current { get; private set; }

        public bool MoveNext()
        {
            bool isOwn = own.TryTake(out var hit);
            if (!isOwn && !packed.TryTake(out hit))
            {
                return false;
            }

            Current = isOwn ? hit with { Id = hit.Id + firstOwn } : hit;
            return true;
        }
    }
}

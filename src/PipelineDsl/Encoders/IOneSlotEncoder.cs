namespace PipelineDsl;

/// <summary>
/// On a fitted encoder that sets one slot to 1 and the others to 0: which one. Encoding many rows then touches that slot alone, and sparse
/// output names it.
/// </summary>
/// <typeparam name="TValue">What the encoder takes: <see cref="double"/> or <see cref="Category"/>.</typeparam>
public interface IOneSlotEncoder<in TValue>
{
    /// <summary>The slot that is 1, or −1 when all are 0.</summary>
    int SlotOf(TValue value);
}

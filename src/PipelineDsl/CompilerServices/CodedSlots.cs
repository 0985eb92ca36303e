using System.Buffers;

namespace PipelineDsl.CompilerServices;

/// <summary>
/// What an encoder makes of each text of a column's dictionary, found once and not once a row. Called by generated code; give it back when done.
/// </summary>
public readonly ref struct CodedSlots
{
    private readonly int[] _slots;
    private readonly ReadOnlySpan<int> _codes;

    private CodedSlots(int[] slots, ReadOnlySpan<int> codes)
    {
        _slots = slots;
        _codes = codes;
    }

    /// <summary>The slot that is 1 for a row, or −1.</summary>
    public int this[int row] => _slots[_codes[row]];

    /// <summary>Asks the encoder for each text.</summary>
    public static CodedSlots Of<TEncoder>(in TEncoder encoder, TextColumn column)
        where TEncoder : struct, IOneSlotEncoder<Category>
    {
        ArgumentNullException.ThrowIfNull(column);
        ReadOnlySpan<string?> texts = column.Dictionary;
        int[] slots = ArrayPool<int>.Shared.Rent(texts.Length);
        for (int code = 0; code < texts.Length; code++) slots[code] = encoder.SlotOf(Category.Of(texts[code]));
        return new CodedSlots(slots, column.Codes);
    }

    /// <summary>Gives the memory back.</summary>
    public void Return() => ArrayPool<int>.Shared.Return(_slots);
}

using System.Numerics;

namespace PipelineDsl.CompilerServices;

/// <summary>
/// Blocks of words whose sizes are powers of two times a unit, cut from large arrays and reused: many small rings without an object each.
/// </summary>
internal sealed class RingSlab
{
    private const int ChunkWords = 1 << 16;

    private readonly Stack<(long[] Words, int Offset)>?[] _free = new Stack<(long[], int)>?[32];
    private long[] _chunk = [];
    private int _used;

    /// <summary>A block of at least <paramref name="words"/> words. Its content is arbitrary.</summary>
    public (long[] Words, int Offset) Rent(int words)
    {
        int size = Log(words);
        if (_free[size] is { Count: > 0 } free) return free.Pop();
        int length = 1 << size;
        if (length >= ChunkWords) return (GC.AllocateUninitializedArray<long>(length), 0);
        if (_chunk.Length - _used < length)
        {
            RecycleRest();
            _chunk = GC.AllocateUninitializedArray<long>(ChunkWords);
            _used = 0;
        }

        int offset = _used;
        _used += length;
        return (_chunk, offset);
    }

    /// <summary>Gives a block back that was rented with the same number of words.</summary>
    public void Return((long[] Words, int Offset) block, int words)
    {
        int size = Log(words);

        // A block that is an array of its own is left to the garbage collector.
        if (1 << size < ChunkWords) Shelf(size).Push(block);
    }

    private static int Log(int words) => BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)words));

    private Stack<(long[] Words, int Offset)> Shelf(int size) => _free[size] ??= new();

    /// <summary>Cuts what is left of the current array into blocks.</summary>
    private void RecycleRest()
    {
        while (_used < _chunk.Length)
        {
            int size = BitOperations.Log2((uint)(_chunk.Length - _used));
            Shelf(size).Push((_chunk, _used));
            _used += 1 << size;
        }
    }
}

using System.Buffers;

namespace PipelineDsl.CompilerServices;

/// <summary>The number that an encoder gives each text of a column's dictionary, found once and not once a row. Called by generated code; give it back when done.</summary>
public readonly ref struct CodedNumbers
{
    private readonly double[] _numbers;
    private readonly ReadOnlySpan<int> _codes;

    private CodedNumbers(double[] numbers, ReadOnlySpan<int> codes)
    {
        _numbers = numbers;
        _codes = codes;
    }

    /// <summary>The number of a row.</summary>
    public double this[int row] => _numbers[_codes[row]];

    /// <summary>Asks the encoder for each text.</summary>
    public static CodedNumbers Of<TEncoder>(in TEncoder encoder, TextColumn column)
        where TEncoder : struct, ICategoryEncoder
    {
        ArgumentNullException.ThrowIfNull(column);
        ReadOnlySpan<string?> texts = column.Dictionary;
        double[] numbers = ArrayPool<double>.Shared.Rent(texts.Length);
        for (int code = 0; code < texts.Length; code++) numbers[code] = encoder.Apply(Category.Of(texts[code]));
        return new CodedNumbers(numbers, column.Codes);
    }

    /// <summary>Gives the memory back.</summary>
    public void Return() => ArrayPool<double>.Shared.Return(_numbers);
}

namespace PipelineDsl.CompilerServices;

/// <summary>Encodes training rows by supervised encoders, each row by a fit that its own label is not in. Called by generated code.</summary>
public static class CrossFit
{
    /// <summary>The numbers of the training rows, in their order.</summary>
    public static double[] Numbers<TValues, TInput, TAccumulator, TFitted>(FitRows<TValues> rows, SupervisedEncoderAttribute<TAccumulator, TFitted> encoder)
        where TValues : struct
        where TInput : struct, ICategoryInput<TValues>
        where TAccumulator : class, IEncoderAccumulator<TAccumulator, TFitted>, ISupervisedCategoryAccumulator
        where TFitted : struct, IFittedEncoder<TFitted>, ICategoryEncoder
    {
        ArgumentNullException.ThrowIfNull(rows);
        var numbers = new double[rows.Count];
        new CrossFitting<TValues, TInput, TAccumulator, TFitted>(
            rows,
            encoder,
            (category, row, fitted) => numbers[row] = fitted.Apply(category),
            static accumulator => accumulator as ICategoryEncoder,
            (category, row, running) => numbers[row] = ((ICategoryEncoder)running).Apply(category)).Run();
        return numbers;
    }

    /// <summary>The slots of the training rows, row-major, in their order.</summary>
    public static float[] Slots<TValues, TInput, TAccumulator, TFitted>(FitRows<TValues> rows, SupervisedEncoderAttribute<TAccumulator, TFitted> encoder, int width)
        where TValues : struct
        where TInput : struct, ICategoryInput<TValues>
        where TAccumulator : class, IEncoderAccumulator<TAccumulator, TFitted>, ISupervisedCategoryAccumulator
        where TFitted : struct, IFittedEncoder<TFitted>, ICategorySlotEncoder
    {
        ArgumentNullException.ThrowIfNull(rows);
        var slots = new float[checked(rows.Count * width)];
        new CrossFitting<TValues, TInput, TAccumulator, TFitted>(
            rows,
            encoder,
            (category, row, fitted) => fitted.Encode(category, slots.AsSpan(row * width, width)),
            static accumulator => accumulator as ICategorySlotEncoder,
            (category, row, running) => ((ICategorySlotEncoder)running).Encode(category, slots.AsSpan(row * width, width))).Run();
        return slots;
    }
}

namespace PipelineDsl.CompilerServices;

/// <summary>Room for a few rows or Values on their way from one form to another: one a type and thread, kept. Called by generated code.</summary>
public static class RowBuffer
{
    /// <summary>How many there is room for: few enough to stay in the caches.</summary>
    public const int Length = 128;

    /// <summary>The calling thread's buffer. Its content is left over; it is good until the thread asks again.</summary>
    public static Span<T> OfThread<T>() => PerThread<T>.Buffer ??= new T[Length];

    private static class PerThread<T>
    {
        [ThreadStatic]
        public static T[]? Buffer;
    }
}

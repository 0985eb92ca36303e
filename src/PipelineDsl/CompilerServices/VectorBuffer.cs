namespace PipelineDsl.CompilerServices;

/// <summary>A vector for pipelines too wide for the stack: one a thread, kept.</summary>
public static class VectorBuffer
{
    [ThreadStatic]
    private static float[]? t_buffer;

    /// <summary>The calling thread's vector. Its content is left over; it is good until the thread asks again.</summary>
    public static Span<float> OfThread(int width)
    {
        if (t_buffer is null || t_buffer.Length < width) t_buffer = new float[width];
        return t_buffer.AsSpan(0, width);
    }
}

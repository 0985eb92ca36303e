namespace PipelineDsl.Tests.Scoring;

internal static class Allocation
{
    /// <summary>Bytes that a hundred warm runs allocate on this thread.</summary>
    public static long Of(Action action)
    {
        for (int run = 0; run < 100; run++)
        {
            action();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int run = 0; run < 100; run++)
        {
            action();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

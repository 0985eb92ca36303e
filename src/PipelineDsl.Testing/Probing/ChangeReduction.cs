namespace PipelineDsl.Testing.Probing;

/// <summary>Finds few changes that still show a leak, as delta debugging does (Zeller and Hildebrandt 2002).</summary>
internal static class ChangeReduction
{
    /// <summary>Replays are not cheap: what is left after so many is shown as it is.</summary>
    private const int MostReplays = 96;

    /// <param name="changes">Changes that show it together.</param>
    /// <param name="shows">Whether some of them show it.</param>
    /// <returns>The fewest found, in order.</returns>
    public static List<Change> Reduce(IReadOnlyList<Change> changes, Func<IReadOnlyCollection<Change>, bool> shows)
    {
        List<Change> current = [.. changes];
        int parts = 2;
        int replays = 0;
        while (current.Count > 1 && replays < MostReplays)
        {
            parts = Math.Min(parts, current.Count);
            List<Change>? smaller = null;
            for (int part = 0; part < parts && smaller is null && replays < MostReplays; part++)
            {
                int from = (int)((long)current.Count * part / parts);
                int until = (int)((long)current.Count * (part + 1) / parts);
                List<Change> alone = current[from..until];
                replays++;
                if (shows(alone))
                {
                    (smaller, parts) = (alone, 2);
                    continue;
                }

                if (parts == 2) continue;
                List<Change> rest = [.. current[..from], .. current[until..]];
                replays++;
                if (shows(rest)) (smaller, parts) = (rest, parts - 1);
            }

            if (smaller is not null) current = smaller;
            else if (parts == current.Count) break;
            else parts *= 2;
        }

        return current;
    }
}

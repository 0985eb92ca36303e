using System.Runtime.InteropServices;

namespace PipelineDsl;

/// <summary>The entities of one day with their greatest score and label.</summary>
internal sealed class DayOfEntities<TKey>
    where TKey : notnull, IEquatable<TKey>
{
    private readonly Dictionary<TKey, Entity> _entities = [];

    public void Add(TKey key, float score, bool positive)
    {
        ref Entity entity = ref CollectionsMarshal.GetValueRefOrAddDefault(_entities, key, out bool exists);
        entity = exists
            ? entity with { Score = MathF.Max(entity.Score, score), Positive = entity.Positive | positive }
            : new Entity(_entities.Count, score, positive);
    }

    /// <summary>The positive ones among the k entities with the greatest scores, those left out apart.</summary>
    public List<TKey> Found(int k, HashSet<TKey> leftOut) =>
    [
        .. _entities
            .Where(entity => !leftOut.Contains(entity.Key))
            .OrderByDescending(static entity => entity.Value.Score)
            .ThenBy(static entity => entity.Value.Order)
            .Take(k)
            .Where(static entity => entity.Value.Positive)
            .Select(static entity => entity.Key),
    ];

    private readonly record struct Entity(int Order, float Score, bool Positive);
}

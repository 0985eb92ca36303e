using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>What decided that control is where it is: the conditions around it, and those under which it could have left before.</summary>
internal sealed class ControlStack
{
    private readonly List<OriginSet> _conditions = [];
    private readonly List<ControlScope> _scopes = [];

    /// <summary>All of it.</summary>
    public OriginSet Current
    {
        get
        {
            OriginSet result = OriginSet.Empty;
            foreach (OriginSet condition in _conditions) result = result.Union(condition);
            foreach (ControlScope scope in _scopes) result = result.Union(scope.Raised);
            return result;
        }
    }

    /// <summary>The function in hand: the innermost.</summary>
    public ControlScope Function => _scopes[FindFunction()];

    /// <summary>What decided whether an exception left the outermost function.</summary>
    public OriginSet Thrown { get; private set; } = OriginSet.Empty;

    /// <summary>What decided whether an operation that may fail did so.</summary>
    public OriginSet Faults { get; private set; } = OriginSet.Empty;

    public void Push(OriginSet condition) => _conditions.Add(condition);

    public void Pop(int count = 1) => _conditions.RemoveRange(_conditions.Count - count, count);

    public ControlScope Enter(ILabelSymbol? exit = null, ILabelSymbol? next = null)
    {
        var scope = new ControlScope(exit, next, _conditions.Count);
        _scopes.Add(scope);
        return scope;
    }

    public void Leave() => _scopes.RemoveAt(_scopes.Count - 1);

    /// <summary>Control returns from the function in hand.</summary>
    public void Return(FlowValue value, FlowEnvironment environment)
    {
        int index = FindFunction();
        _scopes[index].Returned = _scopes[index].Returned.Join(value.Under(Since(0)));
        _scopes[index].AtExit = _scopes[index].AtExit.Join(environment);
        Raise(index);
    }

    /// <summary>An exception may leave from here, decided by these origins too: what follows in all functions around depends on that.</summary>
    public void Throw(OriginSet cause)
    {
        OriginSet decided = cause.Union(Since(0));
        Thrown = Thrown.Union(decided);
        _scopes[0].Raised = _scopes[0].Raised.Union(decided);
    }

    /// <summary>An operation may fail here, decided by these origins and by those that led here.</summary>
    public void Fault(OriginSet cause) => Faults = Faults.Union(cause).Union(Since(0));

    /// <summary>Control goes to a label; false when no scope here has it.</summary>
    public bool TryBranch(ILabelSymbol target, FlowEnvironment environment)
    {
        for (int i = _scopes.Count - 1; i >= 0 && !IsFunction(_scopes[i]); i--)
        {
            if (SymbolEqualityComparer.Default.Equals(_scopes[i].Exit, target)) _scopes[i].AtExit = _scopes[i].AtExit.Join(environment);
            else if (SymbolEqualityComparer.Default.Equals(_scopes[i].Next, target)) _scopes[i].AtNext = _scopes[i].AtNext.Join(environment);
            else continue;
            Raise(i);
            return true;
        }

        return false;
    }

    private static bool IsFunction(ControlScope scope) => scope.Exit is null;

    private int FindFunction()
    {
        int index = _scopes.Count - 1;
        while (!IsFunction(_scopes[index])) index--;
        return index;
    }

    private void Raise(int scope) => _scopes[scope].Raised = _scopes[scope].Raised.Union(Since(scope));

    // The conditions met since a scope was entered, and those under which scopes inside it could have been left.
    private OriginSet Since(int scope)
    {
        OriginSet result = OriginSet.Empty;
        for (int i = _scopes[scope].Height; i < _conditions.Count; i++) result = result.Union(_conditions[i]);
        for (int i = scope; i < _scopes.Count; i++) result = result.Union(_scopes[i].Raised);
        return result;
    }
}

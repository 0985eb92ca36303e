using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>What decided that control is where it is: the conditions around it, and those under which it could have left before.</summary>
internal sealed class ControlStack
{
    private readonly List<OriginSet> _conditions = [];
    private readonly List<ControlScope> _scopes = [];
    private OriginSet? _current;

    /// <summary>All of it.</summary>
    public OriginSet Current
    {
        get
        {
            if (_current is null)
            {
                _current = OriginSet.Empty;
                foreach (OriginSet condition in _conditions) _current = _current.Union(condition);
                foreach (ControlScope scope in _scopes) _current = _current.Union(scope.Raised);
            }

            return _current;
        }
    }

    /// <summary>The conditions under which control could have left one of the scopes in hand by now. Grows.</summary>
    public OriginSet Raised => _scopes.Aggregate(OriginSet.Empty, (raised, scope) => raised.Union(scope.Raised));

    /// <summary>What decided whether a <c>throw</c> left the outermost function, and with what.</summary>
    public OriginSet Thrown { get; private set; } = OriginSet.Empty;

    /// <summary>What decided whether an operation failed and that left the outermost function.</summary>
    public OriginSet Faults { get; private set; } = OriginSet.Empty;

    /// <summary>Whether a <c>throw</c> may leave the outermost function.</summary>
    public bool CanThrow { get; private set; }

    /// <summary>Whether an operation that fails may leave the outermost function.</summary>
    public bool CanFail { get; private set; }

    public void Push(OriginSet condition)
    {
        _conditions.Add(condition);
        _current = null;
    }

    public void Pop(int count = 1)
    {
        _conditions.RemoveRange(_conditions.Count - count, count);
        _current = null;
    }

    public ControlScope Enter(ControlScopeKind kind, ILabelSymbol? exit = null, ILabelSymbol? next = null)
    {
        var scope = new ControlScope(kind, _conditions.Count) { Exit = exit, Next = next };
        _scopes.Add(scope);
        return scope;
    }

    public ControlScope EnterTry(bool catchesAll, ImmutableArray<ITypeSymbol> catches)
    {
        var scope = new ControlScope(ControlScopeKind.Try, _conditions.Count) { CatchesAll = catchesAll, Catches = catches };
        _scopes.Add(scope);
        return scope;
    }

    public void Leave()
    {
        _scopes.RemoveAt(_scopes.Count - 1);
        _current = null;
    }

    /// <summary>Control returns from the function in hand.</summary>
    public void Return(FlowValue value, FlowEnvironment environment)
    {
        int index = FindFunction();
        _scopes[index].Returned = _scopes[index].Returned.Join(value.Under(Since(0)));
        Go(_scopes[index], isNext: false, environment);
        Raise(index, Since(index));
    }

    /// <summary>An iterator gives one more element.</summary>
    public void Yield(FlowValue value)
    {
        int index = FindFunction();
        _scopes[index].Returned = _scopes[index].Returned.Join(value.Under(Since(0)));
    }

    /// <summary>Control goes to a label; false when no scope here has it.</summary>
    public bool TryBranch(ILabelSymbol target, FlowEnvironment environment)
    {
        for (int i = _scopes.Count - 1; i >= 0 && _scopes[i].Kind != ControlScopeKind.Function; i--)
        {
            bool isNext = SymbolEqualityComparer.Default.Equals(_scopes[i].Next, target);
            if (!isNext && !SymbolEqualityComparer.Default.Equals(_scopes[i].Exit, target)) continue;
            Go(_scopes[i], isNext, environment);
            Raise(i, Since(i));
            return true;
        }

        return false;
    }

    /// <summary>Control leaves a scope, by way of the <c>finally</c> blocks between.</summary>
    public void Go(ControlScope target, bool isNext, FlowEnvironment environment)
    {
        for (int i = _scopes.Count - 1; !ReferenceEquals(_scopes[i], target); i--)
        {
            if (_scopes[i].Kind != ControlScopeKind.Finally) continue;
            Dictionary<(ControlScope Target, bool IsNext), FlowEnvironment> pending = _scopes[i].Pending;
            pending[(target, isNext)] = pending.TryGetValue((target, isNext), out FlowEnvironment? known) ? known.Join(environment) : environment;
            return;
        }

        if (isNext) target.AtNext = target.AtNext.Join(environment);
        else target.AtExit = target.AtExit.Join(environment);
    }

    /// <summary>An exception may be thrown here, decided by these origins too: what follows in all functions that it leaves depends on that.</summary>
    /// <param name="cause">What decides whether, and with what.</param>
    /// <param name="type">The type of the exception, when it is known.</param>
    public void Throw(OriginSet cause, ITypeSymbol? type = null)
    {
        OriginSet decided = cause.Union(Since(0));
        int caught = Catch(decided, type);
        if (caught < 0) (Thrown, CanThrow) = (Thrown.Union(decided), true);
        Raise(Math.Max(caught, 0), decided);
    }

    /// <summary>An operation may fail, decided by these origins.</summary>
    public void Fail(OriginSet cause)
    {
        OriginSet decided = cause.Union(Since(0));
        if (Catch(decided, exception: null) < 0) (Faults, CanFail) = (Faults.Union(decided), true);
    }

    // Every handler on the way may run. The index of the try that lets nothing through; below zero when there is none.
    private int Catch(OriginSet decided, ITypeSymbol? exception)
    {
        for (int i = _scopes.Count - 1; i >= 0; i--)
        {
            if (_scopes[i].Kind != ControlScopeKind.Try) continue;
            _scopes[i].Caught = _scopes[i].Caught.Union(decided);
            if (_scopes[i].IsCaught(exception)) return i;
        }

        return -1;
    }

    private int FindFunction()
    {
        int index = _scopes.Count - 1;
        while (_scopes[index].Kind != ControlScopeKind.Function) index--;
        return index;
    }

    private void Raise(int scope, OriginSet decided)
    {
        OriginSet raised = _scopes[scope].Raised.Union(decided);
        if (raised.Equals(_scopes[scope].Raised)) return;
        _scopes[scope].Raised = raised;
        _current = null;
    }

    // The conditions met since a scope was entered, and those under which scopes inside it could have been left.
    private OriginSet Since(int scope)
    {
        OriginSet result = OriginSet.Empty;
        for (int i = _scopes[scope].Height; i < _conditions.Count; i++) result = result.Union(_conditions[i]);
        for (int i = scope; i < _scopes.Count; i++) result = result.Union(_scopes[i].Raised);
        return result;
    }
}

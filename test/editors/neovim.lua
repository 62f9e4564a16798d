-- Drives `drydock lsp --stdio` from Neovim 0.7 or newer: prints what the editor gets, as one line of JSON on the last line.
local folder, cli = vim.env.DRYDOCK_FOLDER, vim.env.DRYDOCK_CLI
local wait = 20000
local found = { version = tostring(vim.version().major) .. '.' .. vim.version().minor }

vim.cmd('edit ' .. folder .. '/web.yaml')
vim.bo.filetype = 'yaml'
local client = vim.lsp.start_client({
  name = 'drydock',
  cmd = { vim.env.DRYDOCK_NODE, cli, 'lsp', '--stdio' },
  root_dir = folder,
  workspace_folders = { { uri = vim.uri_from_fname(folder), name = 'test' } },
})
vim.lsp.buf_attach_client(0, client)

local function ask(method, line, character, more)
  local params = {
    textDocument = { uri = vim.uri_from_bufnr(0) },
    position = { line = line, character = character },
  }
  for key, value in pairs(more or {}) do params[key] = value end
  local answers = vim.lsp.buf_request_sync(0, method, params, wait) or {}
  local answer = answers[client] or {}
  if answer.err then found.error = method .. ': ' .. vim.inspect(answer.err) end
  return answer.result
end

vim.wait(wait, function() return #vim.diagnostic.get(0) > 0 end, 50)
found.diagnostics = vim.tbl_map(function(each) return { code = each.code, line = each.lnum } end, vim.diagnostic.get(0))

local list = ask('textDocument/completion', 6, 2) or {}
found.keys = vim.tbl_map(function(item) return item.label end, list.items or list)
list = ask('textDocument/completion', 10, 27) or {}
found.names = vim.tbl_map(function(item) return item.label end, list.items or list)
local hover = ask('textDocument/hover', 5, 4) or {}
found.hover = hover.contents and hover.contents.value
local range = { start = { line = 8, character = 4 }, ['end'] = { line = 8, character = 4 } }
local actions = ask('textDocument/codeAction', 8, 4, { range = range, context = { diagnostics = {} } }) or {}
found.actions = vim.tbl_map(function(action) return action.title end, actions)

-- The first of them is done, as the editor does it, and what it mends is gone.
for _, action in ipairs(actions) do
  if action.title:find('missing required') then
    vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
    break
  end
end
found.after = vim.api.nvim_buf_get_lines(0, 0, -1, false)
vim.wait(wait, function() return #vim.diagnostic.get(0) == 0 end, 50)
found.left = #vim.diagnostic.get(0)

io.stdout:write('\n' .. vim.fn.json_encode(found) .. '\n')
vim.lsp.stop_client(client)
vim.cmd('qall!')
